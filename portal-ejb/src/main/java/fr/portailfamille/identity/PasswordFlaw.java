package fr.portailfamille.identity;

/** What is wrong with a chosen password. */
public enum PasswordFlaw {
  TOO_SHORT,
  TOO_LONG,
  TOO_FEW_KINDS,
  TOO_COMMON,
  /** Few guesses find it, whatever the signs in it. */
  GUESSABLE,
  LIKE_THE_LOGIN
}
