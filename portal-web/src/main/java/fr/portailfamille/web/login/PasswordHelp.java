package fr.portailfamille.web.login;

import fr.portailfamille.identity.PasswordRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The numbers of {@link PasswordRule}, for what a page says beside a password that is chosen. */
@Named
@ApplicationScoped
public class PasswordHelp {

  public int getShortest() {
    return PasswordRule.SHORTEST;
  }

  public int getKinds() {
    return PasswordRule.FEWEST_KINDS;
  }

  public int getDifferent() {
    return PasswordRule.FEWEST_DIFFERENT;
  }

  public int getGood() {
    return PasswordRule.GOOD_LENGTH;
  }

  public int getGoodOfFewerKinds() {
    return PasswordRule.GOOD_LENGTH_OF_FEWER_KINDS;
  }
}
