package fr.portailfamille.web.frame;

import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Turns what fails during a Faces request into a page that says how to go on: an ended session, a
 * thing that does not exist, and everything else (logged with the page it happened on).
 */
class FailureHandler extends ExceptionHandlerWrapper {

  private static final Logger LOG = Logger.getLogger(FailureHandler.class.getName());

  FailureHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    FacesContext faces = FacesContext.getCurrentInstance();
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    if (events.hasNext() && !faces.getExternalContext().isResponseCommitted()) {
      Throwable failure = events.next().getContext().getException();
      try {
        show(faces, failure);
        empty(events);
        faces.responseComplete();
      } catch (IOException e) {
        throw new FacesException(e);
      }
    }
    super.handle();
  }

  private static void empty(Iterator<ExceptionQueuedEvent> events) {
    // the first one was taken by next()
    events.remove();
    while (events.hasNext()) {
      events.next();
      events.remove();
    }
  }

  private static void show(FacesContext faces, Throwable failure) throws IOException {
    ExternalContext context = faces.getExternalContext();
    context.responseReset();
    if (find(failure, ViewExpiredException.class) != null) {
      context.redirect(
          "/error/expired.xhtml?back="
              + encoded(page(context))
              + kept((HttpServletRequest) context.getRequest()));
      return;
    }
    RefusedException refused = find(failure, RefusedException.class);
    if (refused != null && refused.refusals().stream().anyMatch(NotFound.class::isInstance)) {
      answer(faces, context, 404, "/error/not-found.xhtml");
      return;
    }
    LOG.log(Level.SEVERE, "Failure on " + page(context), failure);
    answer(faces, context, 500, PlainFailure.UNEXPECTED);
  }

  private static String kept(HttpServletRequest request) {
    return CDI.current().select(KeptForms.class).get().keep(request);
  }

  private static void answer(FacesContext faces, ExternalContext context, int status, String page)
      throws IOException {
    if (faces.getPartialViewContext().isAjaxRequest()) {
      context.redirect(page);
    } else {
      context.responseSendError(status, null);
    }
  }

  private static String page(ExternalContext context) {
    HttpServletRequest request = (HttpServletRequest) context.getRequest();
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static <T extends Throwable> T find(Throwable failure, Class<T> type) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return type.cast(t);
      }
    }
    return null;
  }
}
