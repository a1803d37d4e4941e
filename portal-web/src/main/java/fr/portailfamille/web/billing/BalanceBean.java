package fr.portailfamille.web.billing;

import fr.portailfamille.basket.AccountPaymentService;
import fr.portailfamille.basket.AmountOutside;
import fr.portailfamille.basket.PayAccountCommand;
import fr.portailfamille.basket.PayableAccount;
import fr.portailfamille.payment.PaymentStarted;
import fr.portailfamille.shared.Money;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** Payer mon solde: how much is owed to the régie of the address, and so much of it by card. */
@Named
@RequestScoped
public class BalanceBean {

  private static final String AMOUNT = "amount";

  @Inject private AccountPaymentService accounts;
  @Inject private FamilyPage familyPage;
  @Inject private PageWording say;
  @Inject private Call call;
  private PayableAccount account;
  private String fault = "";

  /** Before the page is shown: an account that is not the household's is «introuvable». */
  public void check() {
    if (familyPage.isChosen() && !FacesContext.getCurrentInstance().getResponseComplete()) {
      getAccount();
    }
  }

  public PayableAccount getAccount() {
    if (account == null) {
      account =
          call.read(() -> accounts.payable(familyPage.getHouseholdId(), getRegieId())).orElse(null);
    }
    return account;
  }

  public long getRegieId() {
    return BillingBean.number("g", 0);
  }

  /** What was typed; on a fresh page the whole balance. */
  public String getAmount() {
    String typed = posted();
    if (typed != null) {
      return typed;
    }
    String euros = getAccount().due().euros().toPlainString();
    return say.now().locale().getLanguage().equals(Locale.FRENCH.getLanguage())
        ? euros.replace('.', ',')
        : euros;
  }

  /** Whether a part can be chosen at all. */
  public boolean isPartly() {
    return getAccount().least().compareTo(getAccount().due()) < 0;
  }

  /** What is wrong with the amount; empty otherwise. */
  public String getFault() {
    return fault;
  }

  /** What comes next, in words. */
  public String getNext() {
    return say.now()
        .text(say.now().byMail("balance.next", familyPage.getHousehold().isReachedByMail()));
  }

  /** Payer: to the preparation of the payment. */
  public void pay() {
    Money amount = amount(String.valueOf(posted()));
    if (amount == null) {
      wrong(say.now().text("balance.amount.wrong"));
      return;
    }
    long household = familyPage.getHouseholdId();
    AtomicReference<PaymentStarted> started = new AtomicReference<>();
    boolean done =
        call.done(
            () -> started.set(accounts.pay(new PayAccountCommand(household, getRegieId(), amount))),
            refusal -> {
              if (refusal instanceof AmountOutside) {
                wrong(say.now().refusal(refusal));
                return true;
              }
              return false;
            });
    if (done) {
      call.redirect("/family/payment.xhtml?h=" + household + "&r=" + started.get().reference());
    }
  }

  private void wrong(String text) {
    fault = text;
    call.fault(AMOUNT, text);
  }

  private static String posted() {
    return FacesContext.getCurrentInstance()
        .getExternalContext()
        .getRequestParameterMap()
        .get(AMOUNT);
  }

  private static Money amount(String typed) {
    String plain = typed.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
    return plain.matches("[0-9]{1,6}(\\.[0-9]{1,2})?")
        ? Money.ofEuros(new BigDecimal(plain))
        : null;
  }
}
