package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;

/** The chosen password breaks a rule; one refusal per broken rule. */
public record PasswordTooWeak(PasswordFlaw flaw) implements Refusal {

  @Override
  public String key() {
    return "PasswordTooWeak." + flaw;
  }

  @Override
  public Object[] facts() {
    return new Object[] {PasswordRule.SHORTEST, PasswordRule.LONGEST};
  }
}
