// Meetings of a calendar as touches with those who came.
#include <algorithm>
#include <fmt/core.h>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "base/error.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "exchange/calendar/calendar_events.hpp"
#include "exchange/mine.hpp"
#include "exchange/people.hpp"
#include "exchange/readers.hpp"
#include "exchange/source_text.hpp"
#include "model/dates.hpp"

namespace nurture::exchange {
namespace {

using base::Date;

constexpr std::size_t most_of_meeting = 10;  ///< people besides the user; more: an event
constexpr std::size_t most_of_series = 10'000;
/// Of one file: what nobody's life holds, and how many days its series may be asked for.
constexpr std::size_t most_meetings = most_touches, most_asked = 10'000'000;
constexpr std::size_t most_subject_bytes = 300;

/// A day on which something takes place, and the day that its series has for it.
struct Occurrence {
  Date day, of_series;
};

/// A meeting on a day of the user's, with those who came.
struct Meeting {
  Date day, of_series;
  const CalendarEvent* event = nullptr;
  std::size_t people = 0;  ///< the place of those who came
  std::string_view channel = {};
};

std::string subject(const CalendarEvent& event) {
  if (event.summary.size() <= most_subject_bytes) return event.summary;
  std::string_view rest = event.summary;
  while (event.summary.size() - rest.size() < most_subject_bytes)
    rest.remove_prefix(base::front(rest).length);
  return event.summary.substr(0, event.summary.size() - rest.size()) + "…";
}

class MeetingReader {
 public:
  MeetingReader(const Source& source, const ReadOptions& options)
      : source_(source), options_(options), zones_(options) {}

  Reading read();

 private:
  using Series = std::unordered_map<std::string, std::vector<const CalendarEvent*>>;

  void take(const CalendarEvent& event, const CalendarEvent* series);
  std::vector<Occurrence> occurrences(const CalendarEvent& event);
  /// The days of its rules up to today; empty where they aren't understood.
  std::optional<std::set<Date>> days_of_series(const CalendarEvent& event);
  void take_past(const CalendarEvent& event, const std::vector<Occurrence>& all);
  void take_meetings(const CalendarEvent& event, std::vector<Meeting> past, bool answers);
  bool is_users(const std::string& address);
  std::vector<Invited> others_of(const CalendarEvent& event);
  bool took_part(const CalendarEvent& event, bool answers);
  void emit();
  void say_left_out();
  void flaw(const CalendarEvent& event, std::string message, base::Severity severity) {
    reading_.flaws.push_back({source_.path, event.line, 0, std::move(message), {}, {}, severity});
  }

  const Source& source_;
  const ReadOptions& options_;
  CalendarZones zones_;
  Reading reading_;
  Series changed_;  ///< by the series' uid: what stands for single occurrences
  std::vector<Meeting> meetings_;
  std::vector<std::vector<Invited>> came_;
  std::unordered_map<std::string, bool> users_;
  std::map<std::string, int> unanswered_;
  std::size_t patience_ = most_asked;
  bool full_ = false;  ///< there are more touches than one file may have
  int beyond_ = 0;     ///< events behind what one file may hold
  int cancelled_ = 0, not_accepted_ = 0, of_others_ = 0, of_today_ = 0, crowds_ = 0, alone_ = 0;
};

/// Of several with one uid the newest; the last in the file where they don't say.
std::vector<const CalendarEvent*> newest_of(const std::vector<CalendarEvent>& events) {
  std::map<std::string, std::size_t> place_of;
  std::vector<const CalendarEvent*> kept;
  for (const CalendarEvent& event : events) {
    std::string key = event.uid + '\n';
    if (event.instead_of)
      key += fmt::format("{} {}", base::iso(event.instead_of->day),
                         event.instead_of->second.value_or(-1));
    const auto [place, fresh] = event.uid.empty() ? std::pair(place_of.end(), true)
                                                  : place_of.try_emplace(key, kept.size());
    if (fresh) {
      kept.push_back(&event);
      continue;
    }
    const CalendarEvent*& there = kept[place->second];
    if (std::tie(event.sequence, event.written) >= std::tie(there->sequence, there->written))
      there = &event;
  }
  return kept;
}

Reading MeetingReader::read() {
  reading_.what = "a calendar";
  reading_.unit = "meeting";
  const auto events = calendar_events(source_, options_, zones_, reading_);
  const auto kept = newest_of(events);
  std::unordered_map<std::string, const CalendarEvent*> series;
  for (const CalendarEvent* event : kept) {
    if (event->uid.empty()) continue;
    if (event->instead_of) {
      changed_[event->uid].push_back(event);
    } else {
      series.emplace(event->uid, event);
    }
  }
  for (const CalendarEvent* event : kept) {
    const auto found = event->instead_of ? series.find(event->uid) : series.end();
    take(*event, found != series.end() ? found->second : nullptr);
  }
  emit();
  say_left_out();
  return std::move(reading_);
}

bool MeetingReader::is_users(const std::string& address) {
  const auto [place, fresh] = users_.try_emplace(address);
  if (fresh) place->second = is_mine(address, options_.mine);
  return place->second;
}

/// Everyone but the user, each once; who invited has said yes unless they said no.
std::vector<Invited> MeetingReader::others_of(const CalendarEvent& event) {
  std::vector<Invited> others;
  std::unordered_map<std::string, std::size_t> place_of;
  const auto add = [&](const Invited& one, bool invited_us) {
    if (is_users(one.address)) return;
    const auto [place, fresh] = place_of.try_emplace(address_key(one.address), others.size());
    if (fresh) others.push_back(one);
    Answer& answer = others[place->second].answer;
    if (invited_us && answer != Answer::declined) answer = Answer::accepted;
  };
  for (const Invited& one : event.people) add(one, false);
  if (!event.organiser.empty()) add({event.organiser, Answer::accepted}, true);
  return others;
}

/// A meeting of the user's own, or one that they accepted. `answers`: the calendar keeps them.
bool MeetingReader::took_part(const CalendarEvent& event, bool answers) {
  const auto me =
      std::ranges::find_if(event.people, [&](const Invited& one) { return is_users(one.address); });
  const bool invited = me != event.people.end();
  const bool accepted = invited && (me->answer == Answer::accepted || !answers);
  const bool own = is_users(event.organiser) || (event.organiser.empty() && !invited);
  if (own && !(invited && me->answer == Answer::declined)) return true;
  return accepted;
}

void MeetingReader::take(const CalendarEvent& event, const CalendarEvent* series) {
  if (event.people.empty() && event.organiser.empty()) {
    // An hour of one's own calendar, perhaps with somebody; a whole day is a holiday.
    const bool hour = event.start && event.start->second && event.start->day < options_.today;
    alone_ += hour && !event.cancelled ? 1 : 0;
    return;
  }
  if (options_.mine.empty())
    throw base::usage("a calendar needs to know which addresses are yours",
                      std::string(say_what_is_mine));
  if (!event.start) {
    flaw(event,
         event.wrong_start.empty() ? "an event without a day"
                                   : fmt::format("'{}' is not a day", event.wrong_start),
         base::Severity::error);
    return;
  }
  if (event.start->day < model::lifetime_ago(options_.today)) {
    flaw(event, base::iso(event.start->day) + " is too long ago", base::Severity::error);
    return;
  }
  if (!event.instead_of) return take_past(event, occurrences(event));
  if (event.beyond)
    flaw(event, "changes later ones of its series, too: its own day alone",
         base::Severity::warning);
  const Date of_series = series != nullptr && series->start
                             ? zones_.day_of_series(*event.instead_of, *series->start)
                             : event.instead_of->day;
  take_past(event, {{event.start->day, of_series}});
}

std::optional<std::set<Date>> MeetingReader::days_of_series(const CalendarEvent& event) {
  if (event.beyond) return std::nullopt;
  const CalendarTime& start = *event.start;
  std::set<Date> days;
  if (event.rules.empty()) days.insert(start.day);
  for (const RecurrenceRule& rule : event.rules) {
    Date last = options_.today + 1;  // which may be today where the user is
    if (!rule.until.empty()) {
      const auto until = parse_calendar_time(rule.until, "");
      if (!until) return std::nullopt;
      last = std::min(last, zones_.last_day(*until, start));
    }
    const auto some = recurrence_days(rule, start.day, last, most_of_series + 1, patience_);
    days.insert(some.begin(), some.end());
    if (days.size() > most_of_series) return std::nullopt;
  }
  for (const CalendarTime& one : event.more) days.insert(zones_.day_of_series(one, start));
  if (days.size() > most_of_series) return std::nullopt;
  return days;
}

std::vector<Occurrence> MeetingReader::occurrences(const CalendarEvent& event) {
  if (patience_ == 0 || meetings_.size() >= most_meetings) {
    ++beyond_;
    return {};
  }
  auto days = days_of_series(event);
  if (!days) {
    flaw(event, "comes again in a way that isn't understood here: its first day alone",
         base::Severity::warning);
    days = {event.start->day};
  }
  const auto leave_out = [&](const CalendarTime& time) {
    days->erase(zones_.day_of_series(time, *event.start));
  };
  std::ranges::for_each(event.except, leave_out);
  if (const auto changed = changed_.find(event.uid); changed != changed_.end())
    for (const CalendarEvent* one : changed->second) leave_out(*one->instead_of);
  std::vector<Occurrence> all;
  for (const Date day : *days) all.push_back({day, day});
  return all;
}

void MeetingReader::take_past(const CalendarEvent& event, const std::vector<Occurrence>& all) {
  std::vector<Meeting> past;
  int of_today = 0;
  for (const Occurrence& one : all) {
    const Date day = zones_.own_day(one.day, *event.start);
    if (day == options_.today) ++of_today;
    if (day < options_.today) past.push_back({day, one.of_series, &event, came_.size()});
  }
  const bool answers = std::ranges::any_of(
      event.people, [](const Invited& one) { return one.answer != Answer::unsaid; });
  if (event.cancelled) {
    cancelled_ += static_cast<int>(past.size());
  } else if (took_part(event, answers)) {
    of_today_ += of_today;
    take_meetings(event, std::move(past), answers);
  } else {
    const bool invited = std::ranges::any_of(
        event.people, [&](const Invited& one) { return is_users(one.address); });
    (invited ? not_accepted_ : of_others_) += static_cast<int>(past.size());
  }
}

void MeetingReader::take_meetings(const CalendarEvent& event, std::vector<Meeting> past,
                                  bool answers) {
  const auto others = others_of(event);
  const int times = static_cast<int>(past.size());
  if (others.size() > most_of_meeting && !options_.settings.channels.contains("event")) {
    crowds_ += times;
    return;
  }
  if (others.empty()) alone_ += times;
  std::vector<Invited> came;
  for (const Invited& one : others) {
    if (one.answer == Answer::accepted || (one.answer == Answer::unsaid && !answers)) {
      came.push_back(one);
    } else if (one.answer != Answer::declined && others.size() <= most_of_meeting && times > 0) {
      unanswered_[one.address] += times;
    }
  }
  if (came.empty()) return;
  came_.push_back(std::move(came));
  for (Meeting& one : past) {
    one.channel = others.size() > most_of_meeting ? "event" : is_call(event) ? "call" : "meeting";
    meetings_.push_back(one);
  }
}

/// One touch a person, day and channel: the first meeting's.
void MeetingReader::emit() {
  const auto order = [](const Meeting& one) {
    return std::tuple(one.day, one.event->start->second.value_or(0), one.event->line);
  };
  std::ranges::sort(meetings_, {}, order);
  std::unordered_set<std::string> seen;
  for (const Meeting& one : meetings_) {
    TouchRecord record{{source_.path, one.event->line}, {}, {}, {}};
    record.by_address = record.mine = true;
    record.touch.date = one.day;
    record.touch.channel = one.channel;
    record.touch.note = subject(*one.event);
    record.touch.event = one.event->uid;
    if (!record.touch.event.empty() && (one.event->again() || one.event->instead_of))
      record.touch.event += "/" + base::iso(one.of_series);
    for (const Invited& person : came_[one.people]) {
      full_ = reading_.touches.size() == most_touches;
      if (full_) return;
      record.who = person.address;
      record.name = person.name.find('@') == std::string::npos ? person.name : "";
      if (seen.insert(address_key(person.address) + ' ' + base::iso(one.day) + ' ' +
                      std::string(one.channel))
              .second)
        reading_.touches.push_back(record);
    }
  }
}

void MeetingReader::say_left_out() {
  const auto say = [this](int times, std::string one, std::string many) {
    if (times > 0) reading_.left_out.push_back({times, std::move(one), std::move(many)});
  };
  say(of_today_, "of today: a touch from tomorrow on", "of today: touches from tomorrow on");
  say(cancelled_, "was cancelled: no touch", "were cancelled: no touches");
  say(not_accepted_, "that you didn't accept: no touch", "that you didn't accept: no touches");
  say(of_others_, "of other people, without you: no touch",
      "of other people, without you: no touches");
  say(alone_, "without guests: `nurture log` writes it down",
      "without guests: `nurture log` writes them down");
  say(crowds_, "of more than ten people: the settings have no channel 'event' for it",
      "of more than ten people: the settings have no channel 'event' for them");
  if (beyond_ > 0)
    reading_.flaws.push_back(
        {source_.path,
         0,
         0,
         fmt::format("its series have too many days: {} left out",
                     beyond_ == 1 ? "1 event is" : fmt::format("{} events are", beyond_)),
         "export fewer years, or a calendar at a time",
         {}});
  if (full_)
    reading_.flaws.push_back(
        {source_.path,
         0,
         0,
         fmt::format("more than {} touches: the rest is left out", most_touches),
         "export fewer years, or a calendar at a time",
         {}});
  const bool instants = std::ranges::any_of(
      meetings_, [](const Meeting& one) { return one.event->start->universal; });
  for (std::string& one : zones_.remarks(instants)) reading_.remarks.push_back(std::move(one));
  for (const auto& [address, times] : unanswered_)
    say(times, fmt::format("that {} never answered: no touch", address),
        fmt::format("that {} never answered: no touches", address));
  const auto errors =
      std::ranges::count(reading_.flaws, base::Severity::error, &base::Diagnostic::severity);
  reading_.read = static_cast<int>(meetings_.size()) + static_cast<int>(errors);
}

}  // namespace

bool is_calendar(const Source& source) {
  const std::string front = base::lower(front_of_text(source).text);
  constexpr std::string_view begin = "begin:vcalendar";
  if (base::trim(front).starts_with(begin)) return true;
  return base::lower(source.path).ends_with(".ics") && front.find(begin) != front.npos;
}

Reading read_calendar(const Source& source, const ReadOptions& options) {
  return MeetingReader(source, options).read();
}

}  // namespace nurture::exchange
