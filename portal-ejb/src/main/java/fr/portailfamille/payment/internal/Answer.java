package fr.portailfamille.payment.internal;

import fr.portailfamille.payment.internal.BankWord.Meaning;

/**
 * The line a bank gets and shows the merchant beside the transaction. It follows from the message
 * and what was asked, never from the state, so a repeated message is answered as the first was.
 */
final class Answer {

  private Answer() {}

  static String to(PaymentAttempt attempt, BankWord word) {
    if (word.meaning() == Meaning.PAID && !attempt.amount().equals(word.amount())) {
      return "KO-Montant different du montant demande";
    }
    return switch (word.meaning()) {
      case PAID -> "OK-Paiement enregistre";
      case STILL_PENDING -> "OK-Paiement en attente";
      case REFUSED -> "OK-Refus enregistre";
      case CANCELLED -> "OK-Abandon enregistre";
      case UNCLEAR -> "KO-Etat inconnu";
      case NOT_ABOUT_PAYMENT -> "OK-Message conserve";
    };
  }

  static String to(Verdict keptAside) {
    return switch (keptAside) {
      case WRONG_SIGNATURE -> "KO-Signature invalide";
      case WRONG_MERCHANT -> "KO-Boutique inconnue";
      case UNKNOWN_REFERENCE -> "KO-Commande introuvable";
      default -> "KO-Message illisible";
    };
  }
}
