package fr.portailfamille.sandbox.bank;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** The pages of the bank, in French, fit for a phone. */
final class BankPages {

  /** The prefilled test card. */
  private static final String TEST_CARD = "4970 1000 0000 0055";

  private BankPages() {}

  /** First page: what is paid, and the means of payment. */
  static String means(Purchase purchase) {
    return frame(
        "Choisissez votre moyen de paiement",
        summary(purchase)
            + """
              <p>Sélectionnez un moyen de paiement ci-dessous.</p>
              <ul class="means"><li><a class="button" id="card" href="/vads-payment/%1$s/card">Carte bancaire <span class="brands">CB · Visa · Mastercard</span></a></li></ul>
              <form method="post" action="/vads-payment/%1$s">
              <button class="quiet" id="cancel" name="outcome" value="CANCELLED">Annuler et retourner à la boutique</button>
              </form>
              """
                .formatted(purchase.id()));
  }

  static String card(Purchase purchase) {
    return card(purchase, "");
  }

  /** Second page: the card, prefilled, and the tester's wishes. */
  static String card(Purchase purchase, String error) {
    return frame(
        "Paiement par carte bancaire",
        summary(purchase)
            + (error.isEmpty() ? "" : "<p class=\"error\" role=\"alert\">" + escape(error) + "</p>")
            + """
              <form method="post" action="/vads-payment/%1$s">
              <p><label for="number">Numéro de carte</label><input id="number" name="number" value="%2$s" inputmode="numeric" autocomplete="off" maxlength="19" required></p>
              <p class="half"><label for="expiry">Date de fin de validité (MM/AA)</label><input id="expiry" name="expiry" value="12/30" maxlength="5" autocomplete="off" required></p>
              <p class="half"><label for="cvv">Cryptogramme visuel : 3 derniers chiffres au dos de la carte</label><input id="cvv" name="cvv" value="123" inputmode="numeric" maxlength="3" autocomplete="off" required></p>
              <p class="actions"><button class="button" id="pay" name="outcome" value="PAID">Valider</button>
              <button class="quiet" id="cancel" name="outcome" value="CANCELLED" formnovalidate>Annuler</button></p>
              <fieldset><legend>Pour les essais</legend>
              <p><button class="quiet" id="refuse" name="outcome" value="REFUSED">Carte refusée</button></p>
              <p><button class="quiet" id="refuse-here" name="outcome" value="REFUSED_HERE">Carte refusée, en essayer une autre ici</button></p>
              <p><button class="quiet" id="close" name="outcome" value="CLOSED">Fermer la fenêtre sans rien dire</button></p>
              <p><label for="delivery">La notification au portail part</label><select id="delivery" name="delivery">%3$s</select></p>
              </fieldset>
              </form>
              <p><a href="/vads-payment/%1$s">Retour aux moyens de paiement</a></p>
              """
                .formatted(purchase.id(), TEST_CARD, deliveries()));
  }

  /** The form was refused: which field, which rule, which code. */
  static String formError(FormError error) {
    return frame(
        "Le formulaire de paiement est refusé",
        """
        <p class="error" role="alert">Erreur %s : le champ <code>%s</code> est refusé (%s).</p>
        <p>Réponse du protocole : <code>vads_result=30</code>, <code id="code">vads_extra_result=%s</code></p>
        """
            .formatted(
                escape(error.code()),
                escape(error.field()),
                escape(error.rule()),
                escape(error.code())));
  }

  /** The same transaction number came twice on one day. */
  static String reused() {
    return frame(
        "Transaction annulée",
        "<p class=\"error\" role=\"alert\">Cette transaction a déjà été présentée aujourd’hui :"
            + " elle est annulée. Retournez à la boutique pour recommencer.</p>");
  }

  static String notice(String text) {
    return frame("SystemPay — bac à sable", "<p>" + escape(text) + "</p>");
  }

  private static String summary(Purchase purchase) {
    return """
        <section aria-labelledby="summary"><h2 id="summary">Résumé de la transaction</h2>
        <dl><dt>Boutique</dt><dd>%s</dd><dt>Référence de la transaction</dt><dd id="reference">%s</dd>
        <dt>Montant</dt><dd id="amount" class="amount">%s</dd></dl></section>
        """
        .formatted(
            escape(purchase.field("vads_site_id")),
            escape(purchase.field("vads_order_id")),
            euros(purchase.cents()));
  }

  private static String deliveries() {
    StringBuilder options = new StringBuilder();
    for (Delivery delivery : Delivery.values()) {
      options.append("<option value=\"%s\">%s</option>".formatted(delivery, delivery.label()));
    }
    return options.toString();
  }

  private static String euros(long cents) {
    NumberFormat format = NumberFormat.getInstance(Locale.FRANCE);
    format.setMinimumFractionDigits(2);
    return format.format(BigDecimal.valueOf(cents, 2)) + "\u00a0EUR";
  }

  private static String frame(String title, String body) {
    return """
        <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1"><title>%1$s – SystemPay, bac à sable</title>
        <style>
        *{box-sizing:border-box}body{font:1rem/1.5 system-ui,sans-serif;margin:0;background:#eef1f5;color:#1b2733}
        header{background:#123a5a;color:#fff;padding:.75rem 1rem;font-weight:600}header small{font-weight:400;opacity:1;margin-left:.5rem}
        main{max-width:34rem;margin:1rem auto;padding:1.25rem;background:#fff;border-radius:.5rem}
        h1{font-size:1.3rem;margin:0 0 1rem}h2{font-size:1rem;margin:0 0 .5rem}section{background:#f4f6f9;padding:.75rem 1rem;border-radius:.5rem;margin-bottom:1rem}
        dl{margin:0}dt{color:#4a5866;font-size:.875rem}dd{margin:0 0 .5rem;overflow-wrap:anywhere}.amount{font-size:1.35rem;font-weight:700}
        label{display:block;font-weight:600;margin-bottom:.25rem}input,select{width:100%%;font:inherit;padding:.6rem;border:1px solid #6b7885;border-radius:.35rem}
        .half{max-width:20rem}ul.means{list-style:none;padding:0}.brands{display:block;font-weight:400;font-size:.875rem}
        .button,.quiet{display:block;width:100%%;font:inherit;font-weight:600;text-align:center;padding:.8rem 1rem;border-radius:.35rem;border:2px solid #0b5394;cursor:pointer;text-decoration:none;margin-bottom:.5rem}
        .button{background:#0b5394;color:#fff}.quiet{background:#fff;color:#0b5394}:focus-visible{outline:3px solid #b35900;outline-offset:2px}
        fieldset{border:1px dashed #6b7885;border-radius:.35rem;margin:1rem 0}.error{background:#fdecea;color:#8a1f11;padding:.75rem;border-radius:.35rem}
        </style></head><body><header>SystemPay<small>bac à sable : aucun argent ne circule</small></header>
        <main><h1>%1$s</h1>%2$s</main></body></html>
        """
        .formatted(escape(title), body);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
