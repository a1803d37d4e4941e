package fr.portailfamille.intake;

import java.util.Collection;
import java.util.Map;

/**
 * The papers that came with requests: kept by the room of documents, which stands above this one.
 * Called in the transaction of the deed.
 */
public interface RequestPapers {

  /**
   * They become documents of a household, which wait for their check.
   *
   * @param persons the persons of the request that the household has, with their ids
   * @return how many
   */
  int handOver(long requestId, long householdId, Map<RequestPerson, Long> persons);

  /** Nothing of them stays. */
  void erase(Collection<Long> requestIds);
}
