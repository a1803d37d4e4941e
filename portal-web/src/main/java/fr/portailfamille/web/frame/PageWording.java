package fr.portailfamille.web.frame;

import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;

/**
 * {@link Wording} in the language of the page: {@code #{say.money(line.amount())}}, {@code
 * #{say.it('family.home.welcome', name)}}. Overloads instead of variable arguments: the proxy of a
 * bean does not show expressions that a method takes any number of them.
 */
@Named("say")
@ApplicationScoped
public class PageWording {

  @Inject private BusinessClock clock;

  /** The wording of the page being shown. */
  public Wording now() {
    return new Wording(FacesContext.getCurrentInstance().getViewRoot().getLocale());
  }

  /** Why something was refused, in the words of who reads the page: the family, or staff. */
  public String refusal(Refusal refusal) {
    return FacesContext.getCurrentInstance().getViewRoot().getViewId().startsWith("/staff/")
        ? now().staffRefusal(refusal)
        : now().refusal(refusal);
  }

  public String it(String key, Object fact) {
    return now().text(key, fact);
  }

  public String it(String key, Object fact, Object second) {
    return now().text(key, fact, second);
  }

  public String it(String key, Object fact, Object second, Object third) {
    return now().text(key, fact, second, third);
  }

  /** See {@link Wording#period}. */
  public String period(String key, LocalDate from, LocalDate to) {
    return now().period(key, from, to);
  }

  /** See {@link Wording#longPeriod}. */
  public String longPeriod(String key, LocalDate from, LocalDate to) {
    return now().longPeriod(key, from, to);
  }

  /** See {@link Wording#byMail}. */
  public String byMail(String key, boolean reached) {
    return now().byMail(key, reached);
  }

  public String money(Money amount) {
    return now().money(amount);
  }

  public String date(LocalDate day) {
    return now().date(day);
  }

  public String shortDate(LocalDate day) {
    return now().shortDate(day);
  }

  /** «15/09/2026» in Paris. */
  public String day(Instant at) {
    return at == null ? "" : now().shortDate(LocalDate.ofInstant(at, BusinessClock.PARIS));
  }

  public String moment(Instant at) {
    return now().moment(at);
  }

  public String hour(Instant at) {
    return now().hour(at);
  }

  /** «20:47» of today, «00:03 le 15/09/2026» of another day: after «avant» and «jusqu'à». */
  public String hourOrMoment(Instant at) {
    return now().hourOrMoment(at, clock.today());
  }

  public String size(long bytes) {
    return now().size(bytes);
  }

  public String age(LocalDate birth) {
    return now().age(birth, clock.today());
  }

  /** A text whose only fact is this moment: how fresh the page is. */
  public String asOf(String key) {
    return it(key, clock.now());
  }

  /** Milliseconds left until then, for a countdown that does not trust the clock of the browser. */
  public long millisUntil(Instant until) {
    return until == null ? 0 : until.toEpochMilli() - clock.now().toEpochMilli();
  }
}
