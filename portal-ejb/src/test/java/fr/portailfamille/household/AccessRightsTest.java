package fr.portailfamille.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessRightsTest {

  private static final Map<Right, Refusal> NAMED =
      Map.of(
          Right.BOOK, new MayNotBook(), Right.PAY, new MayNotPay(), Right.EDIT, new MayNotEdit());

  @ParameterizedTest
  @CsvSource({
    "false, false, false",
    "true, false, false",
    "false, true, false",
    "false, false, true",
    "true, true, false",
    "true, false, true",
    "false, true, true",
    "true, true, true"
  })
  void letLookAlwaysAndNameTheRightThatIsMissing(boolean book, boolean pay, boolean edit) {
    AccessRights rights = new AccessRights(book, pay, edit);

    for (Right right : Right.values()) {
      if (right == Right.VIEW || rights.codes().contains(right.name())) {
        assertThatCode(() -> rights.require(right)).as("%s %s", rights, right).isNull();
      } else {
        assertThatThrownBy(() -> rights.require(right))
            .as("%s %s", rights, right)
            .isInstanceOfSatisfying(
                RefusedException.class,
                e -> assertThat(e.refusals()).isEqualTo(List.of(NAMED.get(right))));
      }
    }
  }
}
