package fr.portailfamille.web.staff;

import java.util.List;

/** A source of queues for the staff's home; each part of the portal adds its own as a CDI bean. */
public interface StaffQueues {

  /** In the transaction of the page: queries over states, of the organisations of the caller. */
  List<StaffQueue> queues();
}
