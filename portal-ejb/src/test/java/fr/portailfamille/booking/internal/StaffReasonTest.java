package fr.portailfamille.booking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.portailfamille.booking.SessionFull;
import fr.portailfamille.booking.StaffReasonMissing;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StaffReasonTest {

  private static final SessionFull FULL = new SessionFull(LocalDate.of(2026, 12, 2), "Matin");

  private static void refused(
      boolean needed, String typed, Optional<SessionFull> forgotten, Refusal... reasons) {
    assertThatThrownBy(() -> StaffReason.required(needed, typed, forgotten))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusals()).isEqualTo(List.of(reasons)));
  }

  @Test
  void tellsAllThatWasForgottenAtOnce() {
    refused(true, " ", Optional.of(FULL), FULL, new StaffReasonMissing());
    refused(true, "Fratrie", Optional.of(FULL), FULL);
    refused(true, "a".repeat(501), Optional.empty(), new StaffReasonMissing());
  }

  @Test
  void keepsAReasonOnlyWhereOneIsNeeded() {
    assertThat(StaffReason.required(true, " Fratrie ", Optional.empty())).isEqualTo("Fratrie");
    assertThat(StaffReason.required(false, "Fratrie", Optional.empty())).isEmpty();
    assertThat(StaffReason.required(false, null, Optional.empty())).isEmpty();
  }
}
