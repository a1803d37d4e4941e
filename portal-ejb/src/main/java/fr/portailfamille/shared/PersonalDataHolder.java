package fr.portailfamille.shared;

import java.util.List;
import java.util.Set;

/**
 * What a room answers about the personal data in its tables. Each room with a table that names a
 * household, a person or an account has one; {@code PersonalTablesTest} fails on a table nobody
 * claims. Called by the room privacy alone, which has checked the caller, in its transaction.
 */
public interface PersonalDataHolder {

  /** Its room; erasures note under this name how far they are. */
  String room();

  /** The tables it answers for. */
  Set<String> tables();

  /** All it knows of the subject that is the subject's own; nothing of others, no note of staff. */
  List<ExportPart> export(DataSubject subject);

  /** What it holds, before it is erased. */
  List<Holding> holdings(DataSubject subject);

  /** Erases what may go and takes the names out of what must stay; done twice, nothing more. */
  void erase(DataSubject subject);
}
