package fr.portailfamille.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DutyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RECEPTION | WORK SEE_FAMILIES LOOK_AFTER EDIT_FAMILIES SEE_INCOME CHECK_DOCUMENTS SEE_MONEY"
            + " TAKE_ATTENDANCE BOOK_FOR_FAMILIES",
        "TREASURER | WORK SEE_FAMILIES SEE_INCOME SEE_MONEY HANDLE_MONEY",
        "ATTENDANT | WORK SEE_FAMILIES LOOK_AFTER TAKE_ATTENDANCE",
        "CATALOGUE | WORK TAKE_ATTENDANCE BOOK_FOR_FAMILIES MANAGE_CATALOGUE"
      })
  void givesEachRoleItsDuties(StaffRole role, String duties) {
    assertThat(dutiesOf(role)).containsExactlyInAnyOrder(duties.split(" "));
  }

  @Test
  void givesAdministratorsAll() {
    assertThat(dutiesOf(StaffRole.ADMINISTRATOR)).hasSize(Duty.values().length);
  }

  /** The table of the documentation has a line per duty: «| `DUTY` … | x | | x | | x |». */
  @ParameterizedTest
  @EnumSource(Duty.class)
  void isToldInTheDocumentation(Duty duty) throws IOException {
    String marks =
        Arrays.stream(StaffRole.values())
            .map(role -> duty.roles().contains(role) ? " x |" : " |")
            .collect(Collectors.joining());

    assertThat(Files.readAllLines(Path.of("../docs/security.md")))
        .anySatisfy(line -> assertThat(line).startsWith("| `" + duty + "`").endsWith("|" + marks));
  }

  private static Set<String> dutiesOf(StaffRole role) {
    return Arrays.stream(Duty.values())
        .filter(duty -> duty.roles().contains(role))
        .map(Duty::name)
        .collect(Collectors.toSet());
  }
}
