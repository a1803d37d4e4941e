package fr.portailfamille.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyPreviewTest {

  private static final LocalDate DAY = LocalDate.of(2027, 9, 1);

  @Test
  void sessionsFollowWhereOneThatIsCopiedHasAPlan() {
    CopyPreview preview =
        new CopyPreview(
            null,
            "2026-2027",
            "2027-2028",
            List.of(line(1), line(2, CopyRemark.NO_PLAN), line(3, CopyRemark.CODE_TAKEN)));

    assertThat(preview.plans(List.of(1L, 2L))).isTrue();
    assertThat(preview.plans(List.of(2L))).isFalse();
    assertThat(preview.plans(List.of(2L, 3L))).as("3 is not copied").isFalse();
  }

  @Test
  void withoutTheSchoolHolidaysNobodyKnowsHowManySessions() {
    assertThat(line(1).isSessionsKnown()).isTrue();
    assertThat(line(1, CopyRemark.CALENDAR_UNKNOWN).isSessionsKnown()).isFalse();
  }

  private static CopyLine line(long activityId, CopyRemark... remarks) {
    return new CopyLine(
        activityId,
        "Mercredis",
        null,
        true,
        "Mercredis 2027-2028",
        "MER-2728",
        DAY,
        DAY,
        Instant.EPOCH,
        1,
        1,
        1,
        10,
        List.of(remarks).stream().map(what -> new CopyLine.Remark(what, "", List.of())).toList());
  }
}
