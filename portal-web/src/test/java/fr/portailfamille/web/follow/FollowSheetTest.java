package fr.portailfamille.web.follow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.FollowedBooking;
import fr.portailfamille.booking.FollowedPage;
import fr.portailfamille.booking.FollowedState;
import fr.portailfamille.shared.Money;
import fr.portailfamille.web.frame.Wording;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FollowSheetTest {

  private static final FollowTable TABLE = new FollowTable(new Wording(Locale.FRENCH));
  private static final FollowedBooking WAITING =
      new FollowedBooking(
          0,
          1,
          "Zoé <3",
          "Les Pommiers",
          "Mercredis",
          "Journée",
          LocalDateTime.of(2026, 12, 2, 8, 0),
          LocalDateTime.of(2026, 12, 2, 18, 30),
          FollowedState.WAITING,
          null,
          false,
          0,
          0,
          null,
          Instant.parse("2026-11-20T09:00:00Z"));

  @Test
  void saysALineInTheOrderOfItsHeadings() {
    assertThat(TABLE.row(WAITING))
        .hasSameSizeAs(TABLE.headings())
        .containsExactly(
            "02/12/2026",
            "08:00 – 18:30",
            "Zoé <3",
            "Les Pommiers",
            "Mercredis",
            "Journée",
            "Liste d’attente",
            "",
            "",
            "20/11/2026 à 10:00");
    assertThat(TABLE.headings().get(FollowTable.PRICE)).isEqualTo("Prix");
  }

  @Test
  void printsANameAsAName() {
    FollowedPage page = new FollowedPage(List.of(WAITING), 1, 20, 1, Money.ZERO);

    String text =
        new FollowSheet(new Wording(Locale.FRENCH), "Famille Martin", "Toutes", page)
            .document()
            .getDocumentElement()
            .getTextContent();

    assertThat(text).contains("Zoé <3", "Famille Martin", "1 réservation");
  }
}
