package fr.portailfamille.identity.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Finds accounts; works in the caller's transaction. */
@Dependent
public class Accounts {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  public Optional<Account> byId(long id) {
    return Optional.ofNullable(em.find(Account.class, id));
  }

  /** Keeps a new account; it has its id then. */
  public Account add(Account account) {
    em.persist(account);
    em.flush();
    return account;
  }

  /** Upper and lower case are the same login. */
  public Optional<Account> byLogin(String login) {
    return em.createQuery(
            "select a from Account a where lower(a.login) = lower(:login)", Account.class)
        .setParameter("login", login)
        .getResultStream()
        .findFirst();
  }

  /** All accounts with this login or mail address, the oldest first; a family may hold several. */
  public List<Account> byLoginOrEmail(String text) {
    return em.createQuery(
            "select a from Account a where lower(a.login) = lower(:text)"
                + " or lower(a.email) = lower(:text) order by a.id",
            Account.class)
        .setParameter("text", text)
        .setMaxResults(5)
        .getResultList();
  }
}
