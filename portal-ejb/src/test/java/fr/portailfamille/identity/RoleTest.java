package fr.portailfamille.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.organisation.Assignment;
import fr.portailfamille.organisation.StaffRole;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  void followsFromWhatSomebodyWorksAs() {
    Assignment attendant = new Assignment(StaffRole.ATTENDANT, 1L, 2L);
    Assignment administrator = new Assignment(StaffRole.ADMINISTRATOR, null, null);

    assertThat(Role.ofStaff(List.of())).isEmpty();
    assertThat(Role.ofStaff(List.of(attendant))).containsExactly(Role.STAFF);
    assertThat(Role.ofStaff(List.of(attendant, administrator)))
        .containsExactlyInAnyOrder(Role.STAFF, Role.ADMIN);
  }

  @Test
  void saysAssignmentsAsTheAuditTrailShowsThem() {
    assertThat(
            List.of(
                new Assignment(StaffRole.RECEPTION, 1L, null),
                new Assignment(StaffRole.ATTENDANT, 1L, 12L)))
        .hasToString("[RECEPTION, ATTENDANT@12]");
  }
}
