package fr.portailfamille.web.billing;

import fr.portailfamille.billing.AccountSummary;
import fr.portailfamille.billing.StatementLine;
import fr.portailfamille.billing.StatementPage;
import fr.portailfamille.billing.StatementService;
import fr.portailfamille.payment.CardRefund;
import fr.portailfamille.payment.PaymentService;
import fr.portailfamille.payment.PendingPayment;
import fr.portailfamille.payment.RefundService;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Facturation: one block per régie, newest first; what is under way is said apart. */
@Named
@RequestScoped
public class BillingBean {

  @Inject private StatementService statements;
  @Inject private PaymentService payments;
  @Inject private RefundService cardRefunds;
  @Inject private PageWording say;
  @Inject private FamilyPage familyPage;
  @Inject private Call call;
  private List<AccountBlock> accounts;
  private List<PendingPayment> pending;
  private Map<String, CardRefund> refunds;

  public List<AccountBlock> getAccounts() {
    if (accounts == null) {
      accounts = call.read(this::blocks).orElse(List.of());
    }
    return accounts;
  }

  public List<PendingPayment> getPending() {
    if (pending == null) {
      pending = call.read(() -> payments.pending(familyPage.getHouseholdId())).orElse(List.of());
    }
    return pending;
  }

  /** The refund of a line; null where the line is none. */
  public CardRefund refund(StatementLine line) {
    return getRefunds().get(line.label());
  }

  /** What a line without an invoice is, in words: of a refund its card and how it ended. */
  public String words(StatementLine line) {
    CardRefund refund = refund(line);
    if (!line.parts().isEmpty()) {
      String whose = line.common().isEmpty() ? line.names() : line.names() + ", " + line.common();
      return say.now().text("billing.parts." + line.kind(), line.parts().size(), whose);
    }
    if (refund == null) {
      return say.now().text("billing.line." + line.kind(), line.what());
    }
    String card = refund.cardMask() == null ? "" : refund.cardMask();
    return line.kind() == StatementLine.Kind.REFUND
        ? say.now().text("billing.line.REFUND.card", card, refund.paymentReference())
        : say.now().text("billing.line.CREDIT.card", card);
  }

  /** What a booking of a deed of several is, with whose it is where they are not all of one. */
  public String part(StatementLine line, StatementLine.Part part) {
    return line.names().equals(part.beneficiary()) ? part.label() : part.what();
  }

  private Map<String, CardRefund> getRefunds() {
    if (refunds == null) {
      refunds =
          call
              .read(() -> cardRefunds.refunds(familyPage.getHouseholdId()))
              .orElse(List.of())
              .stream()
              .collect(Collectors.toMap(CardRefund::reference, Function.identity()));
    }
    return refunds;
  }

  private List<AccountBlock> blocks() {
    return statements.accounts(familyPage.getHouseholdId()).stream().map(this::block).toList();
  }

  /** The page of the address belongs to the account of the address; the others show their first. */
  private AccountBlock block(AccountSummary summary) {
    long chosen = number("g", 0);
    int page = chosen == summary.regieId() ? (int) number("n", 1) : 1;
    int size = (int) number("by", StatementPage.SIZE);
    return new AccountBlock(
        summary, statements.page(familyPage.getHouseholdId(), summary.regieId(), page, size));
  }

  public List<Integer> getSizes() {
    return StatementPage.SIZES;
  }

  /** The page of an account with so many lines. */
  public String address(AccountBlock account, int page, int size) {
    long regie = account.summary().regieId();
    return "/family/billing.xhtml?h="
        + familyPage.getHouseholdId()
        + "&g="
        + regie
        + "&n="
        + page
        + (size == StatementPage.SIZE ? "" : "&by=" + size)
        + "#account-"
        + regie;
  }

  static long number(String parameter, long otherwise) {
    String text =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .getOrDefault(parameter, "");
    return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : otherwise;
  }
}
