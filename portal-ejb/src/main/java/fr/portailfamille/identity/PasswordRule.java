package fr.portailfamille.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which passwords are accepted. CNIL, délibération 2022-100, case «with access restriction»: at
 * least 8 characters of 3 of the 4 kinds (lower case, upper case, digits, others); and none that
 * everybody would try first: a common word dressed up, a run of the keyboard, the login. Pages show
 * its numbers while a password is typed; what may be used is decided here alone.
 */
public final class PasswordRule {

  /** Characters. */
  public static final int SHORTEST = 8;

  /** Characters. */
  public static final int LONGEST = 128;

  /** Of lower case, upper case, digits and others. */
  public static final int FEWEST_KINDS = 3;

  /** Characters that differ from each other. */
  public static final int FEWEST_DIFFERENT = 5;

  /** Characters of all four kinds that are good by themselves (CNIL, 80 bits): never asked for. */
  public static final int GOOD_LENGTH = 12;

  /** The same with one kind less. */
  public static final int GOOD_LENGTH_OF_FEWER_KINDS = 14;

  /** The estimate takes longer the longer the text is; what comes after can only make it better. */
  private static final int MEASURED = 64;

  /** Of 0 to 4: at least a million guesses. */
  private static final int LOWEST_SCORE = 2;

  private static final Zxcvbn GUESSES = new Zxcvbn();

  /** What remains of the commonest choices once digits and signs are taken off. */
  private static final Set<String> COMMON =
      Set.of(
          ("password passwort passe motdepasse mdp pass passw azerty azertyuiop qwerty qwertyuiop"
                  + " qwertz qwer asdf asdfgh asdfghjkl zxcvbn zxcvbnm wxcvbn qsdfgh qsdfghjklm"
                  + " bonjour soleil doudou loulou chouchou coucou salut bienvenue welcome"
                  + " amour amourdemavie jetaime jetadore monamour iloveyou mamour coeur bisous"
                  + " marseille lyon paris toulouse nantes bordeaux lille albertville carquefou opio"
                  + " france allezlom olympique juventus barcelona realmadrid football rugby"
                  + " princesse princess papillon chocolat nutella vanille caramel cerise fraise"
                  + " maman papa mamanpapa famille family portail portailfamille ecole enfant enfants"
                  + " nicolas thomas julien camille marie sophie isabelle caroline celine sandrine"
                  + " stephanie nathalie alexandre alexandra michel pierre jean claude daniel david"
                  + " antoine guillaume maxime mathieu romain kevin quentin lucas louis enzo emma lea"
                  + " manon chloe jules gabriel arthur raphael hugo adam noah leo"
                  + " admin administrator administrateur root test tester demo user utilisateur"
                  + " secret letmein login master dragon monkey sunshine shadow superman batman"
                  + " pokemon starwars naruto minecraft fortnite hello freedom whatever trustno"
                  + " baseball charlie ninja mustang access flower lovely hottie samsung iphone apple"
                  + " google facebook internet computer ordinateur changeme changezmoi default"
                  + " janvier fevrier mars avril mai juin juillet aout septembre octobre novembre"
                  + " decembre lundi mardi mercredi jeudi vendredi samedi dimanche printemps ete"
                  + " automne hiver summer winter spring autumn")
              .split(" "));

  private static final String[] RUNS = {
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "azertyuiopqsdfghjklmwxcvbn",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm"
  };

  private PasswordRule() {}

  /** Every rule the password breaks; empty when it may be used for this login. */
  public static List<PasswordTooWeak> flaws(String password, String login) {
    List<PasswordTooWeak> flaws = new ArrayList<>();
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      flaws.add(new PasswordTooWeak(PasswordFlaw.TOO_SHORT));
    }
    if (password.length() > LONGEST) {
      flaws.add(new PasswordTooWeak(PasswordFlaw.TOO_LONG));
      return flaws;
    }
    if (kinds(password) < FEWEST_KINDS) {
      flaws.add(new PasswordTooWeak(PasswordFlaw.TOO_FEW_KINDS));
    }
    if (isCommon(password)) {
      flaws.add(new PasswordTooWeak(PasswordFlaw.TOO_COMMON));
    } else if (length >= SHORTEST && isGuessable(password, login)) {
      flaws.add(new PasswordTooWeak(PasswordFlaw.GUESSABLE));
    }
    if (resembles(password, login)) {
      flaws.add(new PasswordTooWeak(PasswordFlaw.LIKE_THE_LOGIN));
    }
    return flaws;
  }

  /** By the estimate of zxcvbn, which knows words, names, dates and runs of several languages. */
  private static boolean isGuessable(String password, String login) {
    String start = password.substring(0, Math.min(password.length(), MEASURED));
    List<String> known =
        login == null ? List.of() : List.of(login.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"));
    return GUESSES.measure(start, known).getScore() < LOWEST_SCORE;
  }

  private static int kinds(String password) {
    boolean lower = password.codePoints().anyMatch(Character::isLowerCase);
    boolean upper = password.codePoints().anyMatch(Character::isUpperCase);
    boolean digit = password.codePoints().anyMatch(Character::isDigit);
    boolean other = password.codePoints().anyMatch(c -> !Character.isLetterOrDigit(c));
    return (lower ? 1 : 0) + (upper ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
  }

  private static boolean isCommon(String password) {
    if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
      return true;
    }
    String bare = bare(password);
    String letters = undisguised(bare).replaceAll("[^a-z]", "");
    return COMMON.contains(letters)
        || COMMON.contains(bare.replaceAll("[^a-z]", ""))
        || isRun(bare.replaceAll("[^a-z]", ""))
        || (bare.replaceAll("[^a-z]", "").length() < 3 && isRun(bare.replaceAll("[^0-9]", "")));
  }

  private static boolean isRun(String text) {
    for (String run : RUNS) {
      if (text.length() >= 4
          && (run.contains(text) || run.contains(new StringBuilder(text).reverse()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean resembles(String password, String login) {
    if (login == null) {
      return false;
    }
    int at = login.indexOf('@');
    String name = bare(at < 0 ? login : login.substring(0, at)).replaceAll("[^a-z0-9]", "");
    return name.length() >= 4 && bare(password).replaceAll("[^a-z0-9]", "").contains(name);
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  /** P@ssw0rd reads as password, whatever digits and signs end it. */
  private static String undisguised(String text) {
    return text.replaceAll("[^a-z]+$", "")
        .replace('@', 'a')
        .replace('4', 'a')
        .replace('0', 'o')
        .replace('3', 'e')
        .replace('1', 'i')
        .replace('!', 'i')
        .replace('5', 's')
        .replace('$', 's')
        .replace('7', 't');
  }
}
