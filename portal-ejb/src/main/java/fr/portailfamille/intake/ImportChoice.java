package fr.portailfamille.intake;

/** What is done with a family that seems to stand already. */
public enum ImportChoice {
  /** leave what stands as it is */
  SKIP,
  /** filled cells replace what stands, new persons are added */
  UPDATE,
  /** write a new household all the same */
  CREATE
}
