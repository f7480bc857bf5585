// Moves the words of relative times ("3 min ago") while a page is open, without asking the server. The server says each
// time first and brings the words along; see RelativeTime, whose steps these are.
const STEP_MS = 5_000;
const JUST_NOW_S = 10;

// How far the clock of this browser is ahead of the server's: never more than the least delay seen.
let ahead = Infinity;

function span(seconds) {
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (minutes < 1) {
    return `${seconds} s`;
  }
  if (hours < 1) {
    return `${minutes} min`;
  }
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d`;
}

// What is to come is told to the nearest unit.
function nearest(seconds) {
  if (seconds < 60) {
    return seconds;
  }
  const unit = seconds < 3_570 ? 60 : seconds < 48 * 3_600 - 1_800 ? 3_600 : 86_400;
  return Math.floor((seconds + unit / 2) / unit) * unit;
}

function words(time, now) {
  const ago = Math.trunc((now - Date.parse(time.dateTime)) / 1_000);
  if (Math.abs(ago) < JUST_NOW_S) {
    return time.dataset.now;
  }
  return ago < 0
    ? time.dataset.in.replace('{0}', span(nearest(-ago)))
    : time.dataset.ago.replace('{0}', span(ago));
}

function move() {
  if (document.hidden) {
    return;
  }
  const times = document.querySelectorAll('time[data-told]');
  times.forEach((time) => {
    ahead = Math.min(ahead, Date.now() - Number(time.dataset.told));
  });
  times.forEach((time) => {
    const text = words(time, Date.now() - ahead);
    if (time.firstChild && time.firstChild.data !== text) {
      time.firstChild.data = text;
    }
  });
}

setInterval(move, STEP_MS);
document.addEventListener('visibilitychange', move);
move();
