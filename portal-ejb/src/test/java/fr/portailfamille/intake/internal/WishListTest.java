package fr.portailfamille.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.FieldWish;
import java.util.List;
import org.junit.jupiter.api.Test;

class WishListTest {

  @Test
  void readsWhatItWrote() {
    List<FieldWish> wishes =
        List.of(
            new FieldWish(0, DossierField.HOUSEHOLD_NAME, "<script>\"O’Brien\\"),
            new FieldWish(2, DossierField.CHILD_BIRTH_DATE, "2018-02-03"));

    assertThat(WishList.read(WishList.text(wishes))).isEqualTo(wishes);
  }

  @Test
  void leavesOutAFieldItDoesNotKnow() {
    assertThat(WishList.read("[[0,\"household.shoeSize\",\"42\"]]")).isEmpty();
    assertThat(WishList.read("[]")).isEmpty();
  }
}
