package fr.portailfamille.identity;

import fr.portailfamille.shared.CurrentCaller;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.security.Principal;
import java.util.OptionalLong;

/**
 * The caller as both servers hand it to session beans: the principal's name is the account's id in
 * digits; whatever else it is called (anonymous, a timer, a job) is nobody.
 */
@Stateless
@Local(CurrentCaller.class)
@PermitAll
@DeclareRoles({"FAMILY", "STAFF", "ADMIN"})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SessionCaller implements CurrentCaller {

  @Resource private SessionContext context;

  @Override
  public OptionalLong accountId() {
    return idOf(context.getCallerPrincipal());
  }

  @Override
  public String actor() {
    OptionalLong id = accountId();
    return id.isPresent() ? "account:" + id.getAsLong() : "system";
  }

  @Override
  public boolean hasRole(String role) {
    return accountId().isPresent() && context.isCallerInRole(role);
  }

  static OptionalLong idOf(Principal principal) {
    String name = principal == null ? null : principal.getName();
    return name != null && name.matches("[1-9][0-9]{0,17}")
        ? OptionalLong.of(Long.parseLong(name))
        : OptionalLong.empty();
  }
}
