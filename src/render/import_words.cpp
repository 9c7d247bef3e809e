// What the text and the document of an import share.
#include "render/import_words.hpp"

#include <fmt/core.h>

#include "base/text.hpp"
#include "render/layout.hpp"
#include "render/mail_words.hpp"

namespace nurture::render {
namespace {

using exchange::By;
using exchange::Imported;

/// As a word of a command: what a terminal wouldn't show would be typed as its escape.
std::string word(std::string_view text) {
  return base::shell_word(base::one_line(base::without_hidden(text)));
}

/// As a word of `add` that is no option and no key.
std::string name_word(const std::string& name) {
  const bool plain = name.find('=') == name.npos && !name.starts_with('-');
  return (plain ? "" : "name=") + word(name);
}

bool archived(const ImportPage& page, const Imported& one) {
  return one.known && page.book.contacts[*one.known].archived.has_value();
}

}  // namespace

const char* word_of(By by) {
  switch (by) {
    case By::uid:
      return "uid";
    case By::source:
      return "source";
    case By::email:
      return "email";
    case By::phone:
      return "phone";
    case By::name_and_organisation:
      return "name and organisation";
    case By::name:
      return "name";
    case By::id:
      return "id";
  }
  return "";
}

std::vector<std::string> keys_gained(const Imported& one) {
  const model::Contact& more = one.person;
  std::vector<std::string> keys;
  const auto note = [&](const char* key, bool there) {
    if (there) keys.emplace_back(key);
  };
  note("name", !more.name.empty());
  note("uid", !more.uid.empty());
  note("source", !more.source.empty());
  note("also", !more.also.empty());
  note("org", !more.org.empty());
  note("title", !more.title.empty());
  note("level", !more.level.empty());
  note("role", !more.role.empty());
  note("owner", !more.owner.empty());
  note("rating", !more.rating.empty());
  note("cadence", more.cadence.has_value());
  note("segment", !more.segment.empty());
  note("email", !more.email.empty());
  note("phone", !more.phone.empty());
  note("address", !more.address.empty());
  note("timezone", !more.timezone.empty());
  note("url", !more.url.empty());
  note("tags", !more.tags.empty());
  note("about", !more.about.empty());
  note("since", more.since.has_value());
  note("met", !more.met.empty());
  note("referred_by", !more.referred_by.empty());
  note("knows", !more.knows.empty());
  note("warmth", more.warmth.has_value());
  note("reviewed", more.reviewed.has_value());
  note("dates", !more.dates.empty() || !one.years.empty());
  note("needs", !more.needs.empty());
  note("follow_ups", !more.follow_ups.empty());
  note("snooze", more.snooze.has_value());
  note("past", !more.past.empty());
  note("interactions", !more.interactions.empty() || !one.notes.empty());
  for (const auto& [key, value] : one.own) keys.push_back(key);
  return keys;
}

std::string shell_id(const std::string& id) {
  return clean(base::shell_id(id));
}

std::string move_command(const Imported& one) {
  const bool like_option = one.id.starts_with('-');
  std::string command =
      "nurture move" + (like_option ? "" : " " + word(one.id)) + " --to " + word(one.moved->to_org);
  if (!one.moved->to_title.empty()) command += " --title " + word(one.moved->to_title);
  return command + (like_option ? " " + shell_id(one.id) : "");
}

std::string stranger_command(const std::string& who, const exchange::Unknown& one) {
  const std::string key = exchange::key_for(who), value = word(who);
  if (!one.id.empty() && !key.empty())
    return "nurture set " + shell_id(one.id) + " " + key + "+=" + value;
  std::string name = key == "email" ? who.substr(0, who.find('@')) : key.empty() ? who : "";
  // A name that is an address is no name, and perhaps a lure.
  if (!one.name.empty() && one.name.find('@') == std::string::npos) name = one.name;
  name = base::one_line(name);
  return "nurture add " + (name.empty() ? "NAME" : name_word(name)) +
         (key.empty() ? "" : " " + key + "=" + value);
}

ImportCounts counts_of(const ImportPage& page) {
  ImportCounts counts;
  for (const Imported& one : page.import.people) {
    counts.touches += static_cast<int>(one.person.interactions.size());
    const bool moved = page.moves && one.moved.has_value();
    counts.undecided += !one.known && one.person.rating == model::undecided ? 1 : 0;
    ++(!one.known ? counts.fresh : one.unchanged() && !moved ? counts.unchanged : counts.completed);
  }
  counts.doubles = static_cast<int>(page.import.doubles.size());
  counts.unchanged += page.import.known_companies;
  counts.skipped = static_cast<int>(page.import.unclear.size());
  for (const base::Diagnostic& one : page.import.flaws)
    counts.skipped += one.severity == base::Severity::error ? 1 : 0;
  return counts;
}

namespace {

void add_mail_remarks(const ImportPage& page, std::vector<std::string>& lines) {
  if (page.mail == nullptr) return;
  std::vector<std::string> parts;
  for (const auto& [reason, count] : page.mail->reasons)
    if (std::string part = mail_count(reason, count); !part.empty()) parts.push_back(part);
  if (!parts.empty()) lines.push_back("no touch: " + base::join(parts, ", "));
  if (page.mail->by_received > 0)
    lines.push_back(
        fmt::format("{} dated by the newest Received: the Date is missing, unreadable or ahead",
                    counted(page.mail->by_received, "message", "messages")));
  for (const exchange::MailTally::Bounce& one : page.mail->bounces)
    lines.push_back(fmt::format("{} of {} bounced, {}", clean(one.address),
                                clean(page.book.contacts[one.person].name), base::iso(one.day)));
}

}  // namespace

std::vector<std::string> remark_lines(const ImportPage& page) {
  std::vector<std::string> lines;
  add_mail_remarks(page, lines);
  for (const std::string& one : page.remarks) {
    const std::size_t end = std::min(one.find('\n'), one.size());  // behind it what is to be copied
    lines.push_back(clean(one.substr(0, end)) +
                    (end < one.size() ? "\n" + clean(one.substr(end + 1)) : std::string()));
  }
  for (const auto& [value, times] : page.import.left_out)
    lines.push_back(fmt::format("{}: not among the settings, left out{}", clean(value),
                                times > 1 ? fmt::format(" ({} times)", times) : ""));
  if (page.import.other_companies > 0)
    lines.push_back(fmt::format("{} where nobody is: left out",
                                counted(page.import.other_companies, "company", "companies")));
  std::vector<std::string> asleep;
  for (const Imported& one : page.import.people)
    if (archived(page, one) && !one.unchanged()) asleep.push_back(clean(one.name));
  if (!asleep.empty()) lines.push_back("completed, and still archived: " + first_few(asleep, 5));
  return lines;
}

}  // namespace nurture::render
