package fr.portailfamille.household;

/** Why a family is told about a field of its dossier. */
public enum NoticeKind {
  ACCEPTED,
  REFUSED,
  /** A person it shares with another household was changed; by whom is not told. */
  SHARED,
  /** What it had asked for counts no longer: another value was taken meanwhile. */
  OVERTAKEN
}
