package fr.portailfamille.web.team;

import fr.portailfamille.organisation.Assignment;
import fr.portailfamille.organisation.StaffRole;
import java.io.Serializable;
import java.util.List;

/** A role on the page, with the places it can be given for. */
public record RoleChoice(StaffRole role, List<Place> places) implements Serializable {

  /** A box to tick: the whole organisation (no structure), or one structure. */
  public static class Place implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Assignment assignment;
    private final String structureName;
    private boolean ticked;

    Place(Assignment assignment, String structureName, boolean ticked) {
      this.assignment = assignment;
      this.structureName = structureName;
      this.ticked = ticked;
    }

    Assignment assignment() {
      return assignment;
    }

    /** Null for the whole organisation. */
    public String getStructureName() {
      return structureName;
    }

    public boolean isTicked() {
      return ticked;
    }

    public void setTicked(boolean ticked) {
      this.ticked = ticked;
    }
  }
}
