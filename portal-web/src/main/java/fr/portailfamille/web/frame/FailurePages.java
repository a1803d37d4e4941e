package fr.portailfamille.web.frame;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link FailureHandler} in charge of what fails during a Faces request. */
public class FailurePages extends ExceptionHandlerFactory {

  public FailurePages(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new FailureHandler(getWrapped().getExceptionHandler());
  }
}
