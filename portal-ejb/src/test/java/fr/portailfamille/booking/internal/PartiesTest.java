package fr.portailfamille.booking.internal;

import static fr.portailfamille.booking.internal.Candidates.aCandidate;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartiesTest {

  @Test
  void areThoseOfTheSameHours() {
    Candidate matin = aCandidate().forUnit(Candidates.MATIN).build();
    Candidate journee = aCandidate().forUnit(Candidates.JOURNEE).build();
    Candidate other = aCandidate().forUnit(Candidates.MATIN).in(8).build();

    assertThat(Parties.byHours(List.of(matin, journee, other)))
        .containsExactly(List.of(matin, other), List.of(journee));
  }
}
