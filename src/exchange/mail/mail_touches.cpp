// From judged messages to touches.
#include "exchange/mail/mail_touches.hpp"

#include <algorithm>
#include <utility>

#include "exchange/mail/mail_text.hpp"
#include "exchange/people.hpp"
#include "model/effective.hpp"

namespace nurture::exchange {
namespace {

std::string shown(const base::MailAddress& one) {
  return one.name.empty() ? one.address : one.name + " <" + one.address + ">";
}

/// Two messages of one day: whose touch it is, in whatever order they were read.
bool is_earlier(const MailFinding& one, const MailFinding& other) {
  return std::tie(one.time, one.message_id, one.note) <
         std::tie(other.time, other.message_id, other.note);
}

}  // namespace

MailKnowledge::MailKnowledge(const model::Book& book, MailOptions options)
    : book_(book), options_(std::move(options)) {
  for (std::size_t person = 0; person < book.contacts.size(); ++person) {
    const model::Contact& contact = book.contacts[person];
    for (const std::string& email : contact.email) {
      auto& all = addresses_[address_key(email)];
      if (all.empty() || all.back() != person) all.push_back(person);
    }
    for (const model::Interaction& one : contact.interactions) {
      if (!one.message_id.empty()) message_ids_[one.message_id].push_back(person);
      const std::string& channel = model::channel_of(one, book.settings);
      const bool newsletter = channel == options_.newsletter_channel;
      if (!one.reached || (!newsletter && channel != options_.channel)) continue;
      MailFinding like;
      like.time.day = one.date;
      like.verdict.from_me = !one.from_them;
      like.verdict.newsletter = newsletter;
      days_.insert(day_key(person, like));
    }
  }
}

std::uint64_t MailKnowledge::day_key(std::size_t person, const MailFinding& finding) const {
  const auto day = static_cast<std::uint64_t>(finding.time.day - base::first_day);
  return static_cast<std::uint64_t>(person) << 26U | day << 2U |
         (finding.verdict.from_me ? 2U : 0U) | (finding.verdict.newsletter ? 1U : 0U);
}

const std::vector<std::size_t>& MailKnowledge::whose(const std::string& address) const {
  static const std::vector<std::size_t> nobody;
  const std::string key = address_key(address);
  auto found = addresses_.find(key);
  if (found == addresses_.end()) found = addresses_.find(without_tag(key));
  return found != addresses_.end() ? found->second : nobody;
}

bool MailKnowledge::is_known(std::size_t person, const MailFinding& finding) const {
  const auto found = message_ids_.find(finding.message_id);
  const bool by_id = !finding.message_id.empty() && found != message_ids_.end() &&
                     std::ranges::find(found->second, person) != found->second.end();
  return by_id || days_.contains(day_key(person, finding));
}

void MailKnowledge::find_people(MailFinding& finding) const {
  const auto add = [](std::vector<std::size_t>& to, std::size_t one) {
    if (std::ranges::find(to, one) == to.end()) to.push_back(one);
  };
  for (std::size_t i = 0; i < finding.verdict.with.size(); ++i) {
    const auto& people = whose(finding.verdict.with[i].address);
    if (people.size() == 1) {
      add(is_known(people.front(), finding) ? finding.known : finding.people, people.front());
    } else {
      (people.empty() ? finding.strangers : finding.unclear).push_back(i);
    }
  }
}

MailFinding MailKnowledge::judge(const MailMessage& message, Place place) const {
  MailFinding finding;
  finding.place = std::move(place);
  finding.verdict = mailbox_verdict(message, options_.rules, false);
  finding.message_id = message.message_id;
  const auto day = mail_day(message, options_.today);
  finding.ahead = message.date && message.date->day > options_.today;
  if (day) {
    finding.time = day->time;
    finding.by_received = day->by_received;
  }
  if (finding.verdict.reason != MailReason::touch) return finding;
  find_people(finding);
  MailReason& reason = finding.verdict.reason;
  const bool outside = day && ((options_.from && day->time.day < *options_.from) ||
                               (options_.to && day->time.day > *options_.to));
  if (outside) {
    reason = MailReason::other_day;
  } else if (!finding.people.empty() || !finding.known.empty() || !finding.unclear.empty()) {
    reason = !day                     ? MailReason::undated
             : finding.people.empty() ? MailReason::known
                                      : MailReason::touch;
  } else {
    reason = MailReason::unknown;
  }
  if (reason == MailReason::touch) finding.note = plain_subject(subject_of(message));
  return finding;
}

MailBody::Wanted MailKnowledge::wanted(const MailFinding& finding,
                                       const MailMessage& message) const {
  MailBody::Wanted wanted;
  const MailReason reason = finding.verdict.reason;
  // What strangers wrote counts for nothing; of mine it is counted to whom.
  const bool counts =
      reason == MailReason::touch || (reason == MailReason::unknown && finding.verdict.from_me);
  wanted.calendar = counts && !message.type.value.starts_with("text/plain");
  wanted.text = options_.note_body && reason == MailReason::touch;
  wanted.bounced = message.type.value == "multipart/report";
  return wanted;
}

void MailKnowledge::add_body(MailFinding& finding, const MailBody& body) const {
  finding.bounced = body.bounced();
  if (body.calendar()) finding.verdict.reason = MailReason::calendar;
  if (!options_.note_body || finding.verdict.reason != MailReason::touch) return;
  std::string note = first_paragraph(body.text());
  if (!note.empty()) finding.note = std::move(note);
}

void MailTouches::add(MailFinding finding) {
  ++tally_.messages;
  MailReason& reason = finding.verdict.reason;
  const bool counts = reason == MailReason::touch || reason == MailReason::known ||
                      (reason == MailReason::unknown && finding.verdict.from_me);
  // The same message in two folders is one.
  const bool again =
      counts && !finding.message_id.empty() && !message_ids_.insert(finding.message_id).second;
  if (again && reason == MailReason::touch) reason = MailReason::known;
  ++tally_.reasons[reason];
  if (!finding.bounced.empty()) note_bounce(finding);
  if (knowledge_.options().keep_all) keep(finding);
  if (reason == MailReason::undated)
    skip(finding.place, finding.ahead ? "its Date lies ahead" : "no day can be read in it");
  if (!counts) return;
  if (finding.verdict.from_me && !again) count_strangers(finding);
  known_.insert(finding.known.begin(), finding.known.end());
  for (const std::size_t one : finding.unclear)
    unclear_.emplace(finding.verdict.with[one].address, finding.place);
  tally_.by_received += reason == MailReason::touch && finding.by_received ? 1 : 0;
  for (const std::size_t person : finding.people) add_touch(person, finding);
}

void MailTouches::skip(const Place& place, const std::string& why) {
  flaws_.push_back({place.path, place.line, 0, why, "", "", base::Severity::error});
}

void MailTouches::add_touch(std::size_t person, const MailFinding& finding) {
  const auto [found, fresh] = place_of_.emplace(knowledge_.day_key(person, finding), days_.size());
  if (!fresh && !is_earlier(finding, days_[found->second].finding)) return;
  Day day{person, {}};
  day.finding.place = finding.place;
  day.finding.verdict.from_me = finding.verdict.from_me;
  day.finding.verdict.newsletter = finding.verdict.newsletter;
  day.finding.time = finding.time;
  day.finding.message_id = finding.message_id;
  day.finding.note = finding.note;
  if (fresh) {
    days_.push_back(std::move(day));
  } else {
    days_[found->second] = std::move(day);
  }
}

void MailTouches::count_strangers(const MailFinding& finding) {
  for (const std::size_t one : finding.strangers) {
    const base::MailAddress& address = finding.verdict.with[one];
    const std::string key = address_key(address.address);
    if (strangers_.size() >= most_people && !strangers_.contains(key)) continue;
    Stranger& stranger = strangers_[key];
    if (stranger.who.empty()) stranger.who = key;
    if (stranger.name.empty() && address.name != address.address) stranger.name = address.name;
    ++stranger.times;
  }
}

void MailTouches::note_bounce(const MailFinding& finding) {
  const auto& people = knowledge_.whose(finding.bounced);
  if (people.size() != 1) return;
  const auto same = [&](const MailTally::Bounce& one) {
    return one.person == people.front() && one.address == finding.bounced;
  };
  const auto found = std::ranges::find_if(tally_.bounces, same);
  if (found == tally_.bounces.end()) {
    tally_.bounces.push_back({people.front(), finding.bounced, finding.time.day});
  } else {
    found->day = std::max(found->day, finding.time.day);
  }
}

void MailTouches::keep(const MailFinding& finding) {
  JudgedMail judged{finding.place,
                    finding.verdict.reason,
                    finding.verdict.evidence,
                    finding.verdict.addressed,
                    finding.verdict.from_me,
                    "",
                    {}};
  for (const auto* list : {&finding.people, &finding.known})
    for (const std::size_t one : *list)
      judged.names.push_back(knowledge_.book().contacts[one].name);
  if (!finding.strangers.empty()) judged.who = shown(finding.verdict.with[finding.strangers[0]]);
  tally_.judged.push_back(std::move(judged));
}

TouchRecord MailTouches::record(const Day& day) const {
  TouchRecord made;
  made.place = day.finding.place;
  made.who = knowledge_.book().contacts[day.person].id;
  made.mine = true;
  made.touch.date = day.finding.time.day;
  made.touch.channel = day.finding.verdict.newsletter ? knowledge_.options().newsletter_channel
                                                      : knowledge_.options().channel;
  made.touch.from_them = !day.finding.verdict.from_me;
  made.touch.message_id = day.finding.message_id;
  made.touch.note = day.finding.note;
  return made;
}

Reading MailTouches::reading() {
  Reading made;
  made.what = "mail";
  made.unit = "message";
  made.read = tally_.messages;
  made.flaws = std::move(flaws_);
  for (const Day& day : days_) {
    made.touches.push_back(record(day));
    known_.erase(day.person);
  }
  // Those of whom nothing is new are counted by one of what they have.
  const auto& contacts = knowledge_.book().contacts;
  std::vector<std::size_t> unchanged(known_.begin(), known_.end());
  std::ranges::sort(unchanged);
  for (const std::size_t person : unchanged) {
    made.touches.push_back({{}, contacts[person].id, "", contacts[person].interactions.front()});
    made.touches.back().touch.by.clear();  // whoever it was
  }
  for (const auto& [address, place] : unclear_) {
    TouchRecord& one = made.touches.emplace_back();
    one.place = place;
    one.who = address;
    one.touch.date = knowledge_.options().to.value_or(knowledge_.options().today);
  }
  for (auto& [key, stranger] : strangers_) made.strangers.push_back(std::move(stranger));
  return made;
}

}  // namespace nurture::exchange
