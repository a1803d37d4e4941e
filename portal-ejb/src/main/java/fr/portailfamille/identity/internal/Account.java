package fr.portailfamille.identity.internal;

import fr.portailfamille.identity.AccountStatus;
import fr.portailfamille.identity.Role;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Compte: a login with its password hash and roles. INVITED until a first password is chosen, then
 * ACTIVE, DISABLED when closed; the password itself is never kept.
 */
@Entity
@Table(name = "account")
public class Account {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
  @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
  private Long id;

  private String login;
  private String email;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "password_hash")
  private String passwordHash;

  @Enumerated(EnumType.STRING)
  private AccountStatus status;

  private String locale;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "password_changed_at")
  private Instant passwordChangedAt;

  @Version private long version;

  @ElementCollection
  @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles;

  /** For the persistence provider. */
  protected Account() {}

  /** A new account without a password. */
  public Account(String login, String email, String displayName, String locale, Instant now) {
    this.login = login;
    this.email = email;
    this.displayName = displayName;
    this.locale = locale;
    this.createdAt = now;
    this.status = AccountStatus.INVITED;
    this.roles = new HashSet<>();
  }

  public Long id() {
    return id;
  }

  public String login() {
    return login;
  }

  public String email() {
    return email;
  }

  public String displayName() {
    return displayName;
  }

  public String locale() {
    return locale;
  }

  public AccountStatus status() {
    return status;
  }

  /** What the password is checked against; nothing for an account that may not log in. */
  public String usableHash() {
    return status == AccountStatus.ACTIVE ? passwordHash : null;
  }

  /** Whether a password was ever chosen. */
  public boolean hasHadPassword() {
    return passwordHash != null;
  }

  public Set<Role> roles() {
    return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
  }

  public void give(Set<Role> more) {
    roles.addAll(more);
  }

  public void disable() {
    status = AccountStatus.DISABLED;
  }

  /** Undoes {@link #disable}: active again with its password, invited again without one. */
  public void restore() {
    status = passwordHash == null ? AccountStatus.INVITED : AccountStatus.ACTIVE;
  }

  /** Whether the login is the mail address and follows it. */
  public boolean logsInByMail() {
    return login.equalsIgnoreCase(email);
  }

  /** A new mail address; a login that was the old one becomes the new one. */
  public void changeEmail(String address) {
    if (logsInByMail()) {
      login = address;
    }
    email = address;
  }

  /** A new password also completes an invitation; a disabled account stays disabled. */
  public void changePassword(String hash, Instant now) {
    passwordHash = hash;
    passwordChangedAt = now;
    if (status == AccountStatus.INVITED) {
      status = AccountStatus.ACTIVE;
    }
  }
}
