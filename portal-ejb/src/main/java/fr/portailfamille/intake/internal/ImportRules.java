package fr.portailfamille.intake.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierRules;
import fr.portailfamille.household.DossierSettings;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.FieldLists;
import fr.portailfamille.household.FieldPolicy;
import fr.portailfamille.household.FieldRule;
import fr.portailfamille.household.Towns;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.shared.BusinessClock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an organisation takes from a file, asked once for each piece of work. */
@Dependent
public class ImportRules {

  @Inject private DossierRules rules;
  @Inject private SettingService settings;
  @Inject private Towns towns;
  @Inject private BusinessClock clock;

  LineRules of(long organisationId) {
    Scope organisation = Scope.organisation(organisationId);
    Map<DossierField, List<String>> offered = new EnumMap<>(DossierField.class);
    for (DossierField field : DossierField.values()) {
      field
          .offered()
          .ifPresent(
              list -> offered.put(field, FieldLists.offered(settings.value(list, organisation))));
    }
    return new LineRules(
        open(organisationId),
        offered,
        settings.value(DossierSettings.ADULT_AGE, organisation),
        towns,
        clock.today());
  }

  /**
   * The fields it does not hide; the quotient always, which staff enters whatever families see.
   * What is kept encrypted is never brought in: the lines of a file are not.
   */
  private Set<DossierField> open(long organisationId) {
    Map<DossierField, FieldRule> ruled = rules.of(organisationId);
    Set<DossierField> open = EnumSet.of(DossierField.HOUSEHOLD_QUOTIENT);
    for (DossierField field : DossierField.values()) {
      if (ruled.get(field).policy() != FieldPolicy.HIDDEN
          && field.subject() != DossierSubject.REGIE
          && !field.isSealed()) {
        open.add(field);
      }
    }
    return open;
  }

  /** The keys of the columns that the organisation takes, in their order. */
  public List<String> keys(long organisationId) {
    Set<DossierField> open = open(organisationId);
    return ImportFields.all().stream()
        .filter(field -> field.isOpen(open))
        .map(ImportField::key)
        .toList();
  }
}
