package fr.portailfamille.web.frame;

import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * How a page calls the business: through the {@link Entrance}, refusals become messages that are
 * announced, anything else becomes the error page.
 */
@RequestScoped
public class Call {

  @Inject private Entrance entrance;
  @Inject private FacesContext faces;
  @Inject private PageWording say;

  /** Does the work in a transaction; whether it was done. Refused: all reasons are on the page. */
  public boolean done(Runnable work) {
    return result(
            () -> {
              work.run();
              return Boolean.TRUE;
            })
        .isPresent();
  }

  /**
   * Does the work; a refusal of one kind is the fault of one input of a plain form and stands
   * beside it.
   */
  public boolean done(Runnable work, String inputId, Class<? extends Refusal> itsFault) {
    return done(
        work,
        refusal -> {
          if (itsFault.isInstance(refusal)) {
            fault(inputId, say.refusal(refusal));
            return true;
          }
          return false;
        });
  }

  /**
   * Does the work; what is refused stands on top unless the page says it elsewhere.
   *
   * @param told says a refusal where it belongs; false for those that it does not know
   */
  public boolean done(Runnable work, Predicate<Refusal> told) {
    try {
      entrance.enter(
          () -> {
            work.run();
            return Boolean.TRUE;
          });
      return true;
    } catch (RefusedException refused) {
      refused(refused.refusals().stream().filter(told.negate()).toList());
      return false;
    }
  }

  /** The same for work with a result, which is never null; nothing when it was refused. */
  public <T> Optional<T> result(Supplier<T> work) {
    try {
      return Optional.of(entrance.enter(work));
    } catch (RefusedException refused) {
      refused(refused.refusals());
      return Optional.empty();
    }
  }

  /**
   * Reads what a page shows, in one transaction. What does not exist or belongs to others becomes
   * the page «introuvable», other refusals become messages.
   */
  public <T> Optional<T> read(Supplier<T> work) {
    try {
      return Optional.of(entrance.enter(work));
    } catch (RefusedException refused) {
      if (refused.refusals().stream().anyMatch(NotFound.class::isInstance)) {
        notFound();
      } else {
        refused(refused.refusals());
      }
      return Optional.empty();
    }
  }

  /**
   * Reads what may be gone meanwhile: nothing, without a word, where it is not there; other
   * refusals become messages.
   */
  public <T> Optional<T> found(Supplier<T> work) {
    try {
      return Optional.of(entrance.enter(work));
    } catch (RefusedException refused) {
      refused(refused.refusals().stream().filter(r -> !(r instanceof NotFound)).toList());
      return Optional.empty();
    }
  }

  /** Puts reasons on the page, for refusals that were returned as values. */
  public void refused(List<? extends Refusal> refusals) {
    for (Refusal refusal : refusals) {
      message(FacesMessage.SEVERITY_ERROR, say.refusal(refusal));
    }
  }

  /**
   * Puts reasons beside a field of the page.
   *
   * @param field its client id ({@code password:current})
   */
  public void refusedAt(String field, List<? extends Refusal> refusals) {
    refusals.forEach(refusal -> wrongAt(field, say.refusal(refusal)));
  }

  /** Puts an error in words beside a field of the page; what was typed stays in it. */
  public void wrongAt(String field, String text) {
    if (faces.getViewRoot().findComponent(field) instanceof UIInput input) {
      input.setValid(false);
      // an input that is not valid shows what was sent for it, which is forgotten by now
      input.setSubmittedValue(faces.getExternalContext().getRequestParameterMap().get(field));
    }
    faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
  }

  /** What is wrong with one input of a plain form: the message links to it. */
  public void fault(String inputId, String text) {
    faces.addMessage(inputId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
  }

  /** Says that something was done, on this page or, after a redirect, on the next one. */
  public void success(String key, Object... facts) {
    message(FacesMessage.SEVERITY_INFO, say.now().text(key, facts));
    faces.getExternalContext().getFlash().setKeepMessages(true);
  }

  /** Says on this page that something is not as the address asks. */
  public void remark(String key) {
    message(FacesMessage.SEVERITY_WARN, say.now().text(key));
  }

  /** Says on the next page that something is not as the person thought. */
  public void warning(String key, Object... facts) {
    message(FacesMessage.SEVERITY_WARN, say.now().text(key, facts));
    faces.getExternalContext().getFlash().setKeepMessages(true);
  }

  /** Ends the request with the page «introuvable»; once, whoever else finds nothing. */
  public void notFound() {
    if (faces.getResponseComplete()) {
      return;
    }
    try {
      faces.getExternalContext().responseSendError(404, null);
      faces.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends a POST: goes to a page of the portal ({@code /family/planning.xhtml?h=1}). */
  public void redirect(String address) {
    ExternalContext context = faces.getExternalContext();
    try {
      context.redirect(context.encodeRedirectURL(LocalAddress.orHome(address), null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes on to another page before this one is shown; its messages go with it. */
  public void redirectWithMessages(String address) {
    faces.getExternalContext().getFlash().setKeepMessages(true);
    redirect(address);
  }

  private void message(FacesMessage.Severity severity, String text) {
    faces.addMessage(null, new FacesMessage(severity, text, null));
  }
}
