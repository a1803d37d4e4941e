package fr.portailfamille.web.imports;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierWords;
import fr.portailfamille.intake.FaultLine;
import fr.portailfamille.intake.ImportService;
import fr.portailfamille.intake.ValueChange;
import fr.portailfamille.web.frame.Wording;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What pages and reports say of columns, errors and changes, in one language. */
record ImportWords(Wording say) {

  private static final String NOT_A_CHOICE = "NOT_A_CHOICE";

  /** A column's content: in words of its own, or as the dossier calls it. */
  String field(String key) {
    String own = "import.field." + key;
    if (ResourceBundle.getBundle(Wording.BUNDLE, say.locale()).containsKey(own)) {
      return say.text(own);
    }
    String label =
        DossierField.ofKey(ImportService.dossierKey(key)).map(dossier()::label).orElse(key);
    return say.text(
        key.startsWith("household.") ? "import.field.of-household" : "import.field.of-person",
        label);
  }

  /** What is wrong with a cell, and what would be right. */
  String reason(FaultLine fault) {
    List<String> hint =
        NOT_A_CHOICE.equals(fault.reason())
            ? fault.hint().stream().map(choice -> choice(fault.field(), choice)).toList()
            : fault.hint();
    return say.text("import.fault." + fault.reason(), String.join(" ; ", hint));
  }

  private String choice(String field, String choice) {
    Optional<DossierField> dossier = DossierField.ofKey(String.valueOf(field));
    if (dossier.isEmpty()) {
      return say.text("quotient.source." + choice);
    }
    return "true".equals(choice) || "false".equals(choice)
        ? dossier().value(dossier.get(), choice)
        : dossier().choice(dossier.get(), choice);
  }

  /** «Quotient familial : 480 → 620 (à partir du 01/01/2027)». */
  String change(ValueChange change) {
    String told =
        say.text("import.change", dossier().label(change.field()), before(change), after(change));
    return change.from() == null
        ? told
        : say.text("import.change.from", told, say.shortDate(change.from()));
  }

  String changes(List<ValueChange> changes) {
    return changes.stream().map(this::change).collect(Collectors.joining(" ; "));
  }

  String label(ValueChange change) {
    return dossier().label(change.field());
  }

  String before(ValueChange change) {
    return change.before() == null ? "–" : dossier().value(change.field(), change.before());
  }

  String after(ValueChange change) {
    return dossier().value(change.field(), change.after());
  }

  private DossierWords dossier() {
    return new DossierWords(say.locale());
  }
}
