package fr.portailfamille.shared;

import java.util.OptionalLong;

/** Who calls: a logged-in account, or nobody (a job, a bank, a visitor). */
public interface CurrentCaller {

  /** The account of the caller; empty for jobs, banks and visitors. */
  OptionalLong accountId();

  /** How the audit trail names the caller: {@code account:42} or {@code system}. */
  default String actor() {
    OptionalLong id = accountId();
    return id.isPresent() ? "account:" + id.getAsLong() : "system";
  }

  /** Whether the caller holds the role (FAMILY, STAFF, ADMIN). */
  boolean hasRole(String role);
}
