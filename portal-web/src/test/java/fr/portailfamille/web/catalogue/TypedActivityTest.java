package fr.portailfamille.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.catalogue.ActivityFault;
import fr.portailfamille.catalogue.ActivityProblem;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.catalogue.SaveActivityCommand;
import fr.portailfamille.web.frame.Wording;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TypedActivityTest {

  private final Map<String, String> posted = new HashMap<>();

  @BeforeEach
  void twoGroupsAndAUnit() {
    posted.putAll(
        Map.of(
            "groups", "2",
            "units", "1",
            "version", "3",
            "code", " danse ",
            "opensAt", "2026-07-01T08:30",
            "closesAt", "demain"));
    posted.putAll(Map.of("group-0-id", "41", "group-0-name", "Petits", "group-0-ageFrom", "3"));
    posted.putAll(Map.of("group-1-id", "", "group-1-name", "Grands", "group-1-ageFrom", "six"));
    posted.putAll(
        Map.of(
            "unit-0-code", "matin",
            "unit-0-startsAt", "08:00",
            "unit-0-halfDays", "MORNING",
            "unit-0-withMeal", "true"));
  }

  @Test
  void readsWhatWasTypedWithTheClockOfParis() {
    SaveActivityCommand command = TypedActivity.posted(posted).command(9L, 1, Instant.EPOCH);

    assertThat(command.version()).isEqualTo(3);
    assertThat(command.code()).isEqualTo("DANSE");
    assertThat(command.opensAt()).isEqualTo(Instant.parse("2026-07-01T06:30:00Z"));
    assertThat(command.closesAt()).isNull();
    assertThat(command.groups())
        .containsExactly(
            new SaveActivityCommand.Group(41L, "Petits", 3, null, null, null),
            new SaveActivityCommand.Group(null, "Grands", null, null, null, null));
    assertThat(command.units())
        .containsExactly(
            new SaveActivityCommand.Unit(
                null, "MATIN", "", LocalTime.of(8, 0), null, HalfDays.MORNING, true));
  }

  @Test
  void aLineMoreOrLessLosesNothing() {
    TypedActivity form = TypedActivity.posted(posted);

    form.addGroup();
    assertThat(form.getGroups()).containsExactly("group-0-", "group-1-", "group-2-");
    assertThat(form.value("group-2-name")).isEmpty();

    form.remove("group-0-");
    assertThat(form.getGroups()).hasSize(2);
    assertThat(form.value("group-0-name")).isEqualTo("Grands");
    assertThat(form.value("group-0-id")).isEmpty();
    assertThat(form.value("group-1-name")).isEmpty();
    assertThat(form.value("unit-0-code")).isEqualTo("matin");
  }

  @Test
  void aLineGoesUpWithItsIdAndTheFirstStays() {
    TypedActivity form = TypedActivity.posted(posted);

    form.up("group-1-");
    form.up("group-0-");

    assertThat(form.value("group-0-name")).isEqualTo("Grands");
    assertThat(form.value("group-1-name")).isEqualTo("Petits");
    assertThat(form.value("group-1-id")).isEqualTo("41");
  }

  @Test
  void tellsWhatIsNotThereFromWhatCannotBeRead() {
    TypedActivity form = TypedActivity.posted(posted);

    form.mark(
        List.of(
            new ActivityFault("closesAt", ActivityProblem.MISSING),
            new ActivityFault("name", ActivityProblem.MISSING),
            new ActivityFault("units", ActivityProblem.MISSING)),
        new Wording(Locale.FRENCH));

    assertThat(form.fault("closesAt")).startsWith("Nous ne lisons pas");
    assertThat(form.fault("name")).isEqualTo("À remplir.");
    assertThat(form.fault("units")).isEqualTo("Ajoutez au moins une unité.");
    assertThat(form.fault("code")).isEmpty();
  }

  @Test
  void findsCodesAndOpeningByItself() {
    posted.putAll(Map.of("code", "", "name", "Été à l’école, 6/11 ans et plus", "opensAt", ""));
    posted.putAll(Map.of("closesAt", "", "endsOn", "2027-06-30"));
    posted.putAll(Map.of("unit-0-code", "", "unit-0-name", "Mercredi après-midi"));

    SaveActivityCommand command = TypedActivity.posted(posted).command(9L, 1, Instant.EPOCH);

    assertThat(command.code()).isEqualTo("ETE-A-L-ECOLE-6-11-A");
    assertThat(command.units().get(0).code()).isEqualTo("MERCREDI-APRES-MIDI");
    assertThat(command.opensAt()).isEqualTo(Instant.EPOCH);
    assertThat(command.closesAt()).isEqualTo(Instant.parse("2027-06-30T21:59:00Z"));
  }

  @Test
  void tellsNothingTwiceThatComesFromAWrongField() {
    posted.putAll(Map.of("code", "", "closesAt", "", "unit-0-code", ""));
    TypedActivity form = TypedActivity.posted(posted);
    List<ActivityFault> wrong =
        List.of(
            new ActivityFault("code", ActivityProblem.MISSING),
            new ActivityFault("endsOn", ActivityProblem.MISSING),
            new ActivityFault("closesAt", ActivityProblem.MISSING),
            new ActivityFault("unit-0-code", ActivityProblem.MISSING),
            new ActivityFault("unit-0-name", ActivityProblem.MISSING));

    assertThat(form.mark(wrong, new Wording(Locale.FRENCH)))
        .containsExactly("code", "endsOn", "unit-0-name");
    assertThat(form.fault("unit-0-code")).isEmpty();
  }

  @Test
  void putsWhatIsWrongWhereItCanBeCorrected() {
    posted.put("unit-1-name", "Matin");
    TypedActivity form = TypedActivity.posted(posted);

    assertThat(
            form.mark(
                List.of(
                    new ActivityFault("unit-1-code", ActivityProblem.TWICE),
                    new ActivityFault("group-0-ageTo", ActivityProblem.BACKWARDS)),
                new Wording(Locale.FRENCH)))
        .as("a code that came from the name")
        .containsExactly("unit-1-name", "group-0-ageTo");
    assertThat(form.fault("unit-1-name")).isEqualTo("Déjà utilisé plus haut.");
    assertThat(form.fault("group-0-ageTo")).startsWith("L’âge de fin");
  }
}
