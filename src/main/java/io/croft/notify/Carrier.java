package io.croft.notify;

/** Delivers through one channel. Called without a transaction and interrupted after {@link DeliveryRound#LONGEST}. */
interface Carrier {

    NoticeChannel channel();

    Outcome carry(Delivery delivery);
}
