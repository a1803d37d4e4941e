package fr.portailfamille.communication.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.household.ActivationLetter;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.shared.paper.PdfPress;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;

class ActivationSheetTest {

  private static final double POINTS_PER_MM = 72 / 25.4;

  @Test
  void saysHowToComeInAndWhomToAsk() throws IOException {
    try (PDDocument pdf = print("M. et Mme <MARTIN>", 1)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      assertThat(text(pdf))
          .contains("M. et Mme <MARTIN>", "BCDFG-HJKMN", "albertville-000123")
          .contains("https://portail.example/activate.xhtml")
          .contains("jusqu’au 21 décembre 2026 à 11:00", "04 79 10 43 00", "000123")
          .contains("Une question\u00a0?");
    }
  }

  @Test
  void putsTheAddressOfEachIntoTheWindowOfAnEnvelope() throws IOException {
    try (PDDocument pdf = print("M. MARTIN", 3)) {
      PDFTextStripperByArea window = new PDFTextStripperByArea();
      window.addRegion(
          "window",
          new java.awt.geom.Rectangle2D.Double(
              100 * POINTS_PER_MM, 45 * POINTS_PER_MM, 95 * POINTS_PER_MM, 40 * POINTS_PER_MM));
      assertThat(pdf.getNumberOfPages()).isEqualTo(3);
      window.extractRegions(pdf.getPage(2));

      assertThat(window.getTextForRegion("window").lines().map(String::strip))
          .containsExactly("M. MARTIN", "Bâtiment B", "3 rue des Lilas", "73200 ALBERTVILLE");
    }
  }

  private static PDDocument print(String addressee, int letters) throws IOException {
    HouseholdView household =
        new HouseholdView(
            1,
            1,
            "000123",
            null,
            addressee,
            "3 rue des Lilas",
            "Bâtiment B",
            "73200",
            "Albertville",
            null,
            null,
            List.of());
    OrganisationView organisation =
        new OrganisationView(
            1,
            "albertville",
            "Ville d’Albertville",
            "Portail",
            "Service enfance",
            "12 cours de l’Hôtel de Ville",
            "73200",
            "Albertville",
            "04 79 10 43 00",
            null,
            null,
            null,
            null,
            null,
            "#0b5cad");
    ActivationLetter letter =
        new ActivationLetter(
            organisation,
            household,
            "M. MARTIN",
            "albertville-000123",
            "BCDFG-HJKMN",
            Instant.parse("2026-12-21T10:00:00Z"));
    return Loader.loadPDF(
        new PdfPress()
            .print(
                ActivationSheet.pages(
                    Collections.nCopies(letters, letter), "https://portail.example")));
  }

  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf).replaceAll("\\R", " ").replaceAll(" +", " ");
  }
}
