package fr.portailfamille.communication.internal;

/** Writes one kind of letter; an {@code @ApplicationScoped} bean per kind, found by its name. */
public interface LetterTemplate {

  /** As the rows of the outbox name it. */
  String name();

  /** Runs in a transaction: may read through the faces of the rooms. */
  Letter write(LetterFacts facts);
}
