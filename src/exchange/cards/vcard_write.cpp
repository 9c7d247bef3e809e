// A person as an address card.
#include "exchange/cards/vcard_write.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "base/ids.hpp"
#include "base/strings.hpp"
#include "exchange/cards/vcard_card.hpp"
#include "exchange/formal_name.hpp"
#include "exchange/lines.hpp"
#include "exchange/source_text.hpp"
#include "model/dates.hpp"

namespace nurture::exchange {
namespace {

constexpr std::string_view own_id = "X-NURTURE-ID", own_sum = "X-NURTURE-SUM";

/// Of what a card says, in whatever order and folding: address books and servers write cards anew.
std::string sum_of(std::string_view card) {
  constexpr std::array<std::string_view, 6> of_the_writer{"begin",  "end", "version",
                                                          "prodid", "rev", "x-nurture-sum"};
  std::vector<std::string> said;
  ContentLines lines(card);
  ContentLine line;
  while (lines.next(line)) {
    if (std::ranges::find(of_the_writer, line.name) != of_the_writer.end()) continue;
    std::vector<std::string> words;
    for (const Parameter& one : line.parameters)
      words.push_back(one.name + "=" + base::lower(base::join(one.values, ",")));
    std::ranges::sort(words);
    said.push_back(line.name + ";" + base::join(words, ";") + ":" + line.value);
  }
  std::ranges::sort(said);
  return base::fingerprint(base::join(said, "\n"));
}

std::string text(std::string_view value) {
  return escaped(single_line(value));
}

/// A value that isn't a text of the standard's: nothing but our own escape is escaped.
std::string address(std::string_view value) {
  return base::join(base::split(single_line(value), '\\'), "\\\\");
}

class CardWriter {
 public:
  CardWriter(const Portrait& portrait, CardVersion version)
      : of_(portrait), person_(*portrait.person), old_(version == CardVersion::v3) {}

  std::string write() {
    line("BEGIN", "VCARD");
    line("VERSION", old_ ? "3.0" : "4.0");
    line("PRODID", "-//nurture//nurture//EN");
    line("UID", text(card_uid(person_)));
    line(own_id, text(person_.id));
    write_names();
    write_ways();
    write_days();
    write_people();
    write_words("CATEGORIES", person_.tags);
    write_note();
    write_own();
    line(own_sum, sum_of(out_));
    line("END", "VCARD");
    return std::move(out_);
  }

 private:
  /// Nothing for an empty value.
  void line(std::string_view name, std::string_view value) {
    if (!value.empty()) out_ += folded(fmt::format("{}:{}", name, value));
  }

  /// With a label, which needs a group.
  void labelled(std::string_view name, std::string_view value, std::string_view label) {
    const std::string group = fmt::format("item{}.", ++groups_);
    line(group + std::string(name), value);
    line(group + "X-ABLabel", text(label));
  }

  void write_words(std::string_view name, const std::vector<std::string>& words) {
    std::vector<std::string> values;
    for (const std::string& word : words) values.push_back(text(word));
    line(name, base::join(values, ","));
  }

  /// The first one as the preferred one, where there are several.
  void write_each(std::string_view name, const std::vector<std::string>& values,
                  std::string (*worded)(std::string_view)) {
    const bool several = values.size() > 1;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const std::string_view pref = !several || i > 0 ? "" : old_ ? ";TYPE=pref" : ";PREF=1";
      line(fmt::format("{}{}", name, pref), worded(values[i]));
    }
  }

  void write_names() {
    line("FN", text(person_.name));
    const FormalName name = formal_name(single_line(person_.name));
    line("N", text(name.family) + ";" + text(name.given) + ";;" + text(name.title) + ";" +
                  text(name.behind));
    write_words("NICKNAME", person_.also);
    line("ORG", text(of_.org));
    line("TITLE", text(person_.title));
  }

  void write_ways() {
    write_each("EMAIL", person_.email, text);
    write_each("TEL", person_.phone, text);
    write_each("ADR", person_.address,
               [](std::string_view value) { return ";;" + escaped(prose(value)) + ";;;;"; });
    write_each("URL", person_.url, address);
    line(old_ ? "TZ;VALUE=text" : "TZ", text(person_.timezone));
  }

  // 19061209 and --1209, as 4.0 has them; what knows of no day without a year takes Apple's 1604.
  void write_day(const model::Anniversary& date, bool birthday) {
    const auto [month, day, once] = date.date;
    const std::optional<int> year = once ? once : date.year;
    std::string parameters;
    if (once) parameters += ";X-NURTURE-ONCE=true";
    if (date.lead.count > 0) parameters += ";X-NURTURE-LEAD=" + base::to_text(date.lead);
    const bool standard = birthday && !old_;
    if (!year && !standard) parameters += ";X-APPLE-OMIT-YEAR=1604";
    std::string value;
    if (standard) {
      value = year ? fmt::format("{:04}{:02}{:02}", *year, month, day)
                   : fmt::format("--{:02}{:02}", month, day);
    } else {
      value = fmt::format("{:04}-{:02}-{:02}", year.value_or(1604), month, day);
    }
    if (birthday) {
      line("BDAY" + parameters, value);
    } else {
      labelled("X-ABDATE" + parameters, value, date.what);
    }
  }

  void write_days() {
    bool birthday = false;  // a card has room for one
    for (const model::Anniversary& date : person_.dates) {
      const bool first = !birthday && date.what == "birthday" && !date.date.year;
      birthday = birthday || first;
      write_day(date, first);
    }
  }

  void write_people() {
    const std::string_view name = old_ ? "X-ABRELATEDNAMES" : "RELATED;TYPE=contact;VALUE=text";
    for (const std::string& known : of_.knows) line(name, text(known));
    if (!of_.referred_by.empty())
      labelled(old_ ? "X-ABRELATEDNAMES" : "RELATED;VALUE=text", text(of_.referred_by),
               "referred by");
  }

  void write_note() {
    std::string note = prose(person_.about);
    const bool has_mark = note.find(note_separator) != std::string::npos;
    if (!of_.before_call.empty() || has_mark) {
      if (!note.empty()) note += "\n\n";
      note += note_separator;
      note += "\n";
      note += prose(of_.before_call);
    }
    line("NOTE", escaped(note));
  }

  void write_own_day(std::string_view name, const std::optional<base::Date>& day) {
    if (day) line(name, base::iso(*day));
  }

  void write_own() {
    line("X-NURTURE-LEVEL", text(person_.level));
    line("X-NURTURE-ROLE", text(person_.role));
    line("X-NURTURE-OWNER", text(person_.owner));
    line("X-NURTURE-RATING", text(person_.rating));
    if (person_.cadence && person_.cadence->rules.empty()) line("X-NURTURE-CADENCE", "none");
    if (person_.cadence) {
      for (const model::Rule& rule : person_.cadence->rules)
        line("X-NURTURE-CADENCE", text(model::to_text(rule)));
    }
    line("X-NURTURE-SEGMENT", text(person_.segment));
    write_words("X-NURTURE-SOURCE", person_.source);
    write_words("X-NURTURE-FORMERLY", person_.formerly);
    write_own_day("X-NURTURE-SINCE", person_.since);
    line("X-NURTURE-MET", escaped(prose(person_.met)));
    if (person_.warmth) line("X-NURTURE-WARMTH", fmt::format("{}", *person_.warmth));
    write_own_day("X-NURTURE-REVIEWED", person_.reviewed);
    write_own_day("X-NURTURE-SNOOZE", person_.snooze);
    write_own_day("X-NURTURE-ARCHIVED", person_.archived);
  }

  const Portrait& of_;
  const model::Contact& person_;
  bool old_;
  int groups_ = 0;
  std::string out_;
};

}  // namespace

// A UUID of version 8 (RFC 9562): its bits are whatever their maker says.
std::string card_uid(const model::Contact& person) {
  if (!person.uid.empty()) return person.uid;
  std::string digits = base::fingerprint("nurture " + person.id) + base::fingerprint(person.id);
  digits[12] = '8';
  digits[16] = 'a';
  return fmt::format("urn:uuid:{}-{}-{}-{}-{}", digits.substr(0, 8), digits.substr(8, 4),
                     digits.substr(12, 4), digits.substr(16, 4), digits.substr(20));
}

std::string card_of(const Portrait& portrait, CardVersion version) {
  return CardWriter(portrait, version).write();
}

std::string card_file_name(std::string_view uid) {
  constexpr std::string_view scheme = "urn:uuid:";
  constexpr std::size_t longest = 100;
  const std::string_view name = uid.starts_with(scheme) ? uid.substr(scheme.size()) : uid;
  const bool safe = !name.empty() && name.size() <= longest && name.front() != '.' &&
                    std::ranges::all_of(name, [](char c) {
                      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                             (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
                    });
  return (safe ? std::string(name) : base::fingerprint(uid)) + ".vcf";
}

CardMark card_mark(std::string_view text) {
  CardMark mark;
  int cards = 0;
  ContentLines lines(text);
  ContentLine line;
  std::string sum;
  while (lines.next(line)) {
    if (line.name == "begin") ++cards;
    if (line.name == base::lower(own_sum)) sum = line.value;
    if (line.name == "uid") mark.uid = single_line(unescaped(line.value));
    if (line.name == base::lower(own_id)) {
      mark.ours = true;
      mark.id = single_line(unescaped(line.value));
    }
  }
  mark.ours = mark.ours && cards == 1;
  mark.changed = mark.ours && sum != sum_of(text);
  return mark;
}

}  // namespace nurture::exchange
