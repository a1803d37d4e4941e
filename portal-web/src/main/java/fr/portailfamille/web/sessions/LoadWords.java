package fr.portailfamille.web.sessions;

import fr.portailfamille.booking.SessionLoad;
import fr.portailfamille.web.frame.PageWording;

/** How full a session is, in words: colour alone says nothing. */
record LoadWords(PageWording say) {

  private String full(SessionLoad session) {
    if (session.siteFull()) {
      return say.now().text("sessions.site-full");
    }
    return session.takenBy().isEmpty()
        ? say.now().text("sessions.full")
        : say.it("sessions.taken-by", session.takenBy());
  }

  /** «12 inscrits, 3 libres», «12 inscrits, complet, 4 en attente», «fermé». */
  String words(SessionLoad session) {
    if (!session.open()) {
      return say.now().text("sessions.closed");
    }
    String words =
        say.it("sessions.booked", session.booked())
            + ", "
            + (session.free() > 0 ? say.it("sessions.free", session.free()) : full(session));
    return session.waiting() == 0
        ? words
        : words + ", " + say.it("sessions.waiting", session.waiting());
  }
}
