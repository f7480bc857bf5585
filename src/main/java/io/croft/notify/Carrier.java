package io.croft.notify;

/** Delivers by one channel. Called without a transaction and interrupted when it takes longer than {@link DeliveryRound#LONGEST}. */
interface Carrier {

    NoticeChannel channel();

    Outcome carry(Delivery delivery);
}
