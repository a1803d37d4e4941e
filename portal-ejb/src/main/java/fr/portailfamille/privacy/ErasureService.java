package fr.portailfamille.privacy;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.privacy.internal.ErasureBook;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.DataSubject;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.PersonalDataHolder;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries out what was accepted, room by room, each in a transaction of its own: what stopped
 * half-way goes on at the room that failed, and what is done is not done again. For {@link
 * ErasureDesk} and the nightly job.
 */
@Stateless
@CallerNotChecked
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ErasureService {

  /** In this order after all others, which still read names and addresses there. */
  private static final List<String> LAST = List.of("household", "identity", "audit");

  @Inject private Entrance entrance;
  @Inject private ErasureBook book;
  @Inject @Any private Instance<PersonalDataHolder> holders;
  @Inject private AuditTrail audit;

  /** Those that were accepted and have not come to their end. */
  public List<Long> toCarryOut() {
    return entrance.enter(() -> book.accepted());
  }

  /** Erases what an accepted request is about; nothing for any other. */
  public void carryOut(long requestId) {
    inOrder(holders.stream().toList())
        .forEach(holder -> entrance.enter(() -> step(requestId, holder)));
    entrance.enter(() -> finish(requestId));
  }

  /** Names and addresses go where they are kept only when nobody needs to look there any more. */
  static List<PersonalDataHolder> inOrder(List<PersonalDataHolder> all) {
    return all.stream()
        .sorted(
            Comparator.comparingInt((PersonalDataHolder holder) -> LAST.indexOf(holder.room()))
                .thenComparing(PersonalDataHolder::room))
        .toList();
  }

  private void step(long requestId, PersonalDataHolder holder) {
    Optional<DataSubject> subject = book.locked(requestId);
    if (subject.isPresent() && !book.isDone(requestId, holder.room())) {
      holder.erase(subject.get());
      book.step(requestId, holder.room());
    }
  }

  private void finish(long requestId) {
    book.locked(requestId)
        .ifPresent(
            subject -> {
              book.done(requestId);
              audit.record(
                  "privacy.erased",
                  "household",
                  subject.householdId(),
                  Map.of(
                      "persons", subject.persons().size(), "accounts", subject.accounts().size()));
            });
  }
}
