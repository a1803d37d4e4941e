package fr.portailfamille.household;

import java.util.List;

/** A sheet that says who may fetch a participant and who may not. */
public interface Pickups {

  /** The forbidden ones first. */
  List<PickupLine> pickups();

  default List<PickupLine> forbidden() {
    return pickups().stream().filter(PickupLine::forbidden).toList();
  }

  default List<PickupLine> authorised() {
    return pickups().stream().filter(line -> !line.forbidden()).toList();
  }
}
