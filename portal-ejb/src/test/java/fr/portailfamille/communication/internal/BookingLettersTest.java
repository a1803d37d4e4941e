package fr.portailfamille.communication.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.BookingStatus;
import fr.portailfamille.booking.CancelLine;
import fr.portailfamille.booking.CancelMoney;
import fr.portailfamille.booking.CancelState;
import fr.portailfamille.booking.WaitingPlace;
import fr.portailfamille.shared.Money;
import jakarta.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a family reads by mail of places that others booked, cancelled or offered. */
class BookingLettersTest {

  private static final String NB = "\u00a0";

  @Test
  void staffWhoMoveABookingAreNamedWithTheirWordAndTheMoney() {
    Letter letter =
        ChangedByStaffLetter.letter(
            facts("Le matin est complet."),
            "Mme Martin",
            List.of(line(1200, BookingStatus.CONFIRMED)),
            List.of(cancelled(1000, CancelMoney.ACCOUNT)));

    assertThat(letter.subject()).isEqualTo("Une de vos réservations a été déplacée");
    assertThat(paragraphs(letter))
        .containsSequence(
            "Les Pommiers a déplacé une de vos réservations.",
            "Le secrétariat vous écrit" + NB + ": Le matin est complet.")
        .contains(
            "Votre compte doit 2,00"
                + NB
                + "€ de plus. Vous pouvez le régler dans «"
                + NB
                + "Facturation"
                + NB
                + "».")
        .noneMatch(text -> text.contains("vos demandes"));
  }

  @Test
  void staffWhoCancelSayWhenNothingComesBack() {
    Letter letter =
        ChangedByStaffLetter.letter(
            facts(""), "Mme Martin", List.of(), List.of(cancelled(1000, CancelMoney.NOTHING)));

    assertThat(paragraphs(letter))
        .contains(
            "Les Pommiers a annulé une de vos réservations.",
            "Ce qui a été payé ou facturé n’est pas remboursé"
                + NB
                + ": le solde de votre compte ne change pas.")
        .noneMatch(text -> text.startsWith("Le secrétariat vous écrit"));
  }

  @Test
  void staffWhoCancelManyDatesSayHowMany() {
    CancelLine one = cancelled(1000, CancelMoney.ACCOUNT);

    Letter cancelled =
        ChangedByStaffLetter.letter(facts(""), "Mme Martin", List.of(), List.of(one, one, one));

    assertThat(cancelled.subject()).isEqualTo("3 de vos réservations ont été annulées");
    assertThat(paragraphs(cancelled)).contains("Les Pommiers a annulé 3 de vos réservations.");
    assertThat(
            ChangedByStaffLetter.letter(facts(""), "Mme Martin", List.of(), List.of(one)).subject())
        .isEqualTo("Une de vos réservations a été annulée");
  }

  @Test
  void staffWhoBookManyDatesSayHowMany() {
    BookingLine one = line(1000, BookingStatus.CONFIRMED);

    Letter booked =
        ChangedByStaffLetter.letter(facts(""), "Mme Martin", List.of(one, one), List.of());

    assertThat(booked.subject()).isEqualTo("2 réservations ont été faites pour vous");
    assertThat(paragraphs(booked))
        .contains(
            "Les Pommiers a fait ces 2 réservations pour vous"
                + NB
                + ": vous n’avez rien à valider.");
  }

  @Test
  void placesOfSiblingsAreOfferedTogetherByName() {
    Letter letter =
        PlaceOfferedLetter.letter(
            facts(""), "Mme Martin", List.of(offered("Léa"), offered("Noah")));

    assertThat(letter.subject()).isEqualTo("Des places se libèrent ensemble pour Léa, Noah");
    assertThat(paragraphs(letter))
        .anyMatch(text -> text.startsWith("Les places que vous attendiez ensemble pour Léa, Noah"))
        .anyMatch(text -> text.endsWith("Votre réponse vaut pour toutes."));
  }

  @Test
  void onePlaceIsOfferedAsOne() {
    Letter letter = PlaceOfferedLetter.letter(facts(""), "Mme Martin", List.of(offered("Léa")));

    assertThat(letter.subject()).isEqualTo("Une place se libère pour vous");
  }

  @Test
  void whatWasNotAnsweredInTimeIsNamed() {
    Letter one = OfferLapsedLetter.letter(facts(""), "Mme Martin", List.of(offered("Léa")));
    Letter two =
        OfferLapsedLetter.letter(facts(""), "Mme Martin", List.of(offered("Léa"), offered("Noah")));

    assertThat(one.subject()).isEqualTo("La place proposée n’a pas été acceptée à temps");
    assertThat(two.subject()).startsWith("Les places proposées");
    assertThat(lines(two)).hasSize(2).first().asString().contains("Léa - Mercredis - Matin");
  }

  private static List<Letter.Line> lines(Letter letter) {
    return letter.blocks().stream()
        .filter(Letter.Lines.class::isInstance)
        .flatMap(block -> ((Letter.Lines) block).lines().stream())
        .toList();
  }

  private static LetterFacts facts(String word) {
    return new LetterFacts(
        Json.createObjectBuilder().add("household", "7").add("word", word).add("code", "x").build(),
        "secret",
        Locale.FRENCH,
        "http://localhost");
  }

  private static List<String> paragraphs(Letter letter) {
    return letter.blocks().stream()
        .filter(Letter.Paragraph.class::isInstance)
        .map(block -> ((Letter.Paragraph) block).text())
        .toList();
  }

  private static CancelLine cancelled(long cents, CancelMoney money) {
    return new CancelLine(
        line(cents, BookingStatus.CANCELLED),
        1,
        CancelState.CREDITED,
        money,
        Instant.EPOCH,
        List.of(),
        null);
  }

  private static BookingLine line(long cents, BookingStatus status) {
    return new BookingLine(
        7,
        8,
        9,
        "Noah",
        10,
        LocalDate.of(2026, 12, 2),
        "Les Pommiers",
        "Mercredis",
        "Matin",
        status,
        Instant.EPOCH,
        Money.ofCents(cents),
        "à l’unité",
        "",
        11,
        "");
  }

  private static WaitingPlace offered(String firstName) {
    return new WaitingPlace(
        1,
        8,
        10,
        firstName,
        LocalDate.of(2026, 12, 2),
        "Mercredis",
        "Matin",
        0,
        "",
        "5:3",
        Instant.EPOCH,
        Money.ofCents(400),
        0,
        List.of(LocalDate.of(2026, 12, 2)),
        "");
  }
}
