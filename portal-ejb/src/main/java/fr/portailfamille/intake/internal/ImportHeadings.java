package fr.portailfamille.intake.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What spreadsheets call the columns, beside the words of the dossier itself. */
final class ImportHeadings {

  private static final List<DossierWords> LANGUAGES =
      List.of(new DossierWords(Locale.FRENCH), new DossierWords(Locale.ENGLISH));

  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry(
              "household.number",
              "n dossier|no dossier|numero de dossier|numero dossier|n de dossier|dossier"
                  + "|code famille|n famille|numero famille|id famille"),
          Map.entry("household.civility", "civilite|titre|civilite famille"),
          Map.entry(
              "household.name",
              "nom famille|nom de famille|nom de la famille|famille|foyer|nom du foyer"),
          Map.entry(
              "household.street", "adresse|rue|n et rue|no et rue|numero et rue|adresse 1|voie"),
          Map.entry(
              "household.addressExtra",
              "complement|complement d adresse|complement adresse|adresse 2|batiment"),
          Map.entry("household.postcode", "cp|code postal|codepostal"),
          Map.entry("household.town", "ville|commune"),
          Map.entry(
              "household.phone",
              "telephone|tel|telephone domicile|tel domicile|tel fixe|telephone fixe|portable"
                  + "|mobile|telephone portable|tel portable"),
          Map.entry("household.email", "mail|email|e mail|courriel|adresse mail|adresse email"),
          Map.entry("household.situation", "situation"),
          Map.entry("household.regime", "regime caf|caf msa|regime d allocation"),
          Map.entry("household.quotient", "qf|quotient|montant qf|qf caf|nouveau qf"),
          Map.entry(
              "household.quotientFrom",
              "date qf|date du qf|date quotient|date du quotient|qf du|qf depuis|qf a partir du"
                  + "|date d effet|date effet|valable du|valable a partir du|date debut qf|debut qf"),
          Map.entry("household.quotientSource", "source qf|origine qf|provenance qf"),
          Map.entry("household.quotientReceived", "qf recu le|justificatif recu le"),
          Map.entry("household.directDebit", "prelevement"),
          Map.entry("household.accountHolder", "titulaire|titulaire compte|titulaire du rib"),
          Map.entry("household.donation", "don|montant du don"),
          Map.entry(
              "person.number",
              "n personne|n de la personne|numero personne|id personne|code personne|matricule"
                  + "|n enfant|id enfant"),
          Map.entry("person.kind", "role|type|qualite|lien|lien de parente|statut"),
          Map.entry(
              "person.lastName", "nom|nom personne|nom de la personne|nom enfant|nom de l enfant"),
          Map.entry("person.firstName", "prenom|prenom personne|prenom enfant|prenom de l enfant"),
          Map.entry(
              "person.birthDate",
              "date de naissance|naissance|ne le|nee le|ne e le|date naissance|ddn"),
          Map.entry("person.birthTown", "ne a|ville de naissance|commune de naissance"),
          Map.entry("person.sex", "genre"),
          Map.entry("person.homePhone", "tel domicile personne|tel domicile responsable"),
          Map.entry("person.workPhone", "tel travail|telephone travail|tel pro|telephone pro"),
          Map.entry("person.mobilePhone", "portable personne|mobile personne|tel mobile"),
          Map.entry("person.email", "mail personne|mail responsable"),
          Map.entry("person.profession", "metier|emploi"),
          Map.entry("person.socialCategory", "csp|pcs"),
          Map.entry("person.workplace", "employeur"),
          Map.entry(
              "person.beneficiaryNumber",
              "n allocataire|no allocataire|n d allocataire|numero allocataire|allocataire"
                  + "|matricule caf|n caf|no caf|numero caf"),
          Map.entry("person.schoolLevel", "niveau"),
          Map.entry("person.school", "ecole|etablissement"),
          Map.entry("person.diets", "regime alimentaire|regimes alimentaires|repas"),
          Map.entry("person.healthNotes", "remarques sante|observations sante"),
          Map.entry("person.pai", "pai"),
          Map.entry("person.paiFrom", "date pai|pai du"),
          Map.entry("person.vaccines", "vaccin|vaccinations"),
          Map.entry("person.doctorName", "medecin|nom du medecin"),
          Map.entry("person.doctorPhone", "tel medecin|telephone medecin"),
          Map.entry("person.permissions", "autorisation"),
          Map.entry("person.authorised", "personnes autorisees"),
          Map.entry("person.forbidden", "personnes interdites|personnes non autorisees"),
          Map.entry("person.insuranceCompany", "assureur|compagnie d assurance"),
          Map.entry("person.insuranceNumber", "n assurance|n contrat|contrat d assurance"));

  private ImportHeadings() {}

  static List<String> of(String key, List<DossierField> fields) {
    List<String> headings = new ArrayList<>(List.of(USUAL.getOrDefault(key, "").split("\\|")));
    for (DossierField field : fields) {
      LANGUAGES.forEach(words -> headings.add(Keys.of(words.label(field))));
    }
    return headings.stream().filter(heading -> !heading.isEmpty()).distinct().toList();
  }
}
