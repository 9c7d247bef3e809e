// What an import did, or would do.
#include "render/import.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <set>

#include "base/text.hpp"
#include "render/import_words.hpp"
#include "render/layout.hpp"
#include "render/mail_words.hpp"

namespace nurture::render {
namespace {

using exchange::Imported;

constexpr std::size_t most_shown = 10;  // of a section, unless all are asked for

std::string place_text(const exchange::Place& place) {
  const std::string path = place.path == "-" ? "standard input" : clean(place.path);
  return place.line > 0 ? fmt::format("{}:{}", path, place.line) : path;
}

std::string post(const std::string& title, const std::string& org, const model::Book& book) {
  const std::string place = clean(model::organisation_name(book, org));
  return title.empty() ? place : clean(title) + " at " + place;
}

/// A section: its head, then a line each, cut short unless all are asked for.
class Sections {
 public:
  Sections(const Style& style, bool all) : style_(style), all_(all) {}

  void add(const std::string& head, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    text_ += "\n" + paint(style_, Paint::bold, head) + "\n";
    const std::size_t shown = all_ ? lines.size() : std::min(lines.size(), most_shown);
    for (std::size_t i = 0; i < shown; ++i) add_line(lines[i]);
    if (shown < lines.size())
      text_ += remark(style_, fmt::format(" and {} more: -v", lines.size() - shown));
  }
  std::string take() { return std::move(text_); }

 private:
  /// What stands below a line break is to be copied: it isn't wrapped.
  void add_line(const std::string& line) {
    const std::size_t end = std::min(line.find('\n'), line.size());
    text_ += labelled(style_, Block{1, 1}, "", line.substr(0, end));
    if (end < line.size()) text_ += spaces(4) + line.substr(end + 1) + "\n";
  }

  const Style& style_;
  bool all_;
  std::string text_;
};

template <typename Make>
std::vector<std::string> lines_of(const std::vector<Imported>& people, Make make) {
  std::vector<std::string> lines;
  for (const Imported& one : people) make(one, lines);
  return lines;
}

/// "email, 3 touches".
std::string gained(const Imported& one) {
  auto keys = keys_gained(one);
  const auto touches = static_cast<int>(one.person.interactions.size());
  if (touches > 0)
    std::ranges::replace(keys, std::string("interactions"), counted(touches, "touch", "touches"));
  return base::join(keys, ", ");
}

std::string touch_lines(const Imported& one, const Style& style) {
  std::string out;
  for (const model::Interaction& touch : one.person.interactions)
    out += labelled_parts(style, Block{2, 11}, base::iso(touch.date),
                          {{clean(touch.channel) + (touch.from_them ? " from them" : "") +
                            (touch.reached ? "" : ", not reached")},
                           {clean(touch.note)}});
  return out;
}

std::string dry_lines(const ImportPage& page, const Style& style) {
  std::string out;
  for (const Imported& one : page.import.people) {
    const std::string from = place_text(one.places.front());
    if (!one.known) {
      out += labelled_parts(style, Block{0, 11}, "new",
                            {{clean(one.name), std::string::npos, Paint::bold},
                             {"contacts/" + clean(one.id) + ".yaml"},
                             {from}});
    } else if (!one.unchanged()) {
      out += labelled_parts(style, Block{0, 11}, "completes",
                            {{clean(one.name), std::string::npos, Paint::bold},
                             {gained(one)},
                             {from + ", known by " + word_of(one.by)}});
    }
    if (page.all) out += touch_lines(one, style);
  }
  for (const exchange::PersonRecord& one : page.import.companies)
    out += labelled_parts(style, Block{0, 11}, "new",
                          {{clean(one.person.name), std::string::npos, Paint::bold},
                           {"an organisation"},
                           {place_text(one.place)}});
  return out.empty() ? out : out + "\n";
}

std::string head_of(const ImportPage& page) {
  std::vector<std::string> parts;
  for (const ImportSource& one : page.sources) {
    std::string part = clean(one.what);
    if (one.files > 1) part += fmt::format(", {} files", one.files);
    parts.push_back(std::move(part));
  }
  return base::join(parts, "; ");
}

/// "cards", "entries", "aliases".
std::string plural(const std::string& unit) {
  if (unit.ends_with('y')) return unit.substr(0, unit.size() - 1) + "ies";
  return unit + (unit.ends_with('s') ? "es" : "s");
}

/// " (undecided)", " (B)", " (3 of them undecided)".
std::string rated(const ImportPage& page, const ImportCounts& counts) {
  if (counts.undecided == counts.fresh) return " (undecided)";
  if (counts.undecided > 0) return fmt::format(" ({} of them undecided)", counts.undecided);
  std::set<std::string> all;
  for (const Imported& one : page.import.people)
    if (!one.known) all.insert(one.person.rating);
  if (all.size() != 1) return " (as rated there)";
  return all.begin()->empty() ? "" : " (" + clean(*all.begin()) + ")";
}

std::string summary_line(const ImportPage& page) {
  const ImportCounts counts = counts_of(page);
  int records = 0;
  for (const ImportSource& one : page.sources) records += one.records;
  const std::string unit = page.sources.size() == 1 ? page.sources.front().unit : "record";
  std::vector<std::string> parts;
  const auto note = [&](int count, const std::string& what) {
    if (count > 0) parts.push_back(fmt::format("{} {}", count, what));
  };
  note(counts.fresh, "new" + rated(page, counts));
  note(counts.completed, "completed");
  note(counts.unchanged, "unchanged");
  if (counts.doubles > 0) parts.push_back(counted(counts.doubles, "double", "doubles"));
  note(counts.skipped, "skipped");
  if (counts.touches > 0) parts.push_back(counted(counts.touches, "touch", "touches"));
  if (!page.import.companies.empty())
    parts.push_back(counted(static_cast<int>(page.import.companies.size()), "new organisation",
                            "new organisations"));
  if (parts.empty()) parts.emplace_back("nothing new");
  return counted(records, unit, plural(unit)) + ": " + base::join(parts, ", ");
}

std::vector<std::string> move_lines(const ImportPage& page) {
  return lines_of(page.import.people, [&](const Imported& one, std::vector<std::string>& lines) {
    if (!one.moved) return;
    const std::string to = post(one.moved->to_title, one.moved->to_org, page.book),
                      from = post(one.moved->from_title, one.moved->from_org, page.book);
    lines.push_back(clean(one.name) + ": " + to + ", before " + from +
                    (page.moves ? "" : "\n" + move_command(one)));
  });
}

std::vector<std::string> difference_lines(const ImportPage& page, bool taken) {
  return lines_of(page.import.people, [&](const Imported& one, std::vector<std::string>& lines) {
    for (const exchange::Difference& each : one.differences)
      if (each.taken == taken)
        lines.push_back(
            clean(one.name) + " (" + clean(one.id) + "): " + each.key +
            (taken ? fmt::format(" '{}' was '{}'", clean(each.there), clean(each.here))
                   : fmt::format(" '{}' here, '{}' there", clean(each.here), clean(each.there))));
  });
}

std::vector<std::string> double_lines(const ImportPage& page) {
  std::vector<std::string> lines;
  for (const exchange::Double& one : page.import.doubles)
    lines.push_back(fmt::format("{}: {} is {} (by {})", place_text(one.place), clean(one.name),
                                clean(one.id), word_of(one.by)));
  return lines;
}

std::vector<std::string> unclear_lines(const ImportPage& page) {
  std::vector<std::string> lines;
  for (const exchange::Unclear& one : page.import.unclear)
    lines.push_back(fmt::format("{}: {} may be {} (by {})", place_text(one.place), clean(one.name),
                                clean(base::join(one.ids, " or ")), word_of(one.by)));
  return lines;
}

std::vector<std::string> namesake_lines(const ImportPage& page) {
  return lines_of(page.import.people, [](const Imported& one, std::vector<std::string>& lines) {
    if (!one.namesakes.empty())
      lines.push_back(fmt::format("{}, beside {}\nnurture join {} {}", clean(one.id),
                                  clean(base::join(one.namesakes, ", ")),
                                  shell_id(one.namesakes.front()), shell_id(one.id)));
  });
}

std::vector<std::string> unknown_lines(const ImportPage& page) {
  std::vector<std::pair<int, std::string>> counted_names;
  for (const auto& [who, one] : page.import.unknown) counted_names.emplace_back(-one.times, who);
  std::ranges::sort(counted_names);
  std::vector<std::string> lines;
  for (const auto& [times, who] : counted_names) {
    const exchange::Unknown& one = page.import.unknown.at(who);
    const bool by_source = exchange::key_for(who) == "source" && !one.name.empty();
    const std::string front = fmt::format("{} × {}:", -times, clean(by_source ? one.name : who)),
                      command = stranger_command(who, one);
    constexpr std::size_t one_line = 74;  // what is to be copied isn't wrapped
    lines.push_back(front + (front.size() + command.size() < one_line ? " " : "\n") + command);
  }
  return lines;
}

std::vector<std::string> mail_lines(const ImportPage& page) {
  std::vector<std::string> lines;
  if (page.mail == nullptr) return lines;
  for (const exchange::JudgedMail& one : page.mail->judged) {
    std::string line =
        place_text(one.place) + ": " + mail_reason(one.reason, one.evidence, one.addressed);
    const std::string who = one.names.empty() ? one.who : base::join(one.names, ", ");
    if (!who.empty()) line += (one.from_me ? ", to " : ", from ") + clean(who);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<std::string> flaw_lines(const ImportPage& page, base::Severity severity) {
  std::vector<std::string> lines;
  for (const base::Diagnostic& one : page.import.flaws) {
    if (one.severity != severity) continue;
    std::string line = place_text({one.path, one.line});
    if (one.column > 0) line += fmt::format(":{}", one.column);
    lines.push_back(line + ": " + clean(one.message) +
                    (one.hint.empty() ? "" : "; " + clean(one.hint)));
  }
  return lines;
}

}  // namespace

std::string import_text(const ImportPage& page, const Style& style) {
  std::string out = page.dry_run ? dry_lines(page, style) : std::string();
  out += labelled(style, Block{}, "", head_of(page));
  out += labelled(style, Block{}, "", summary_line(page));
  Sections sections(style, page.all);
  sections.add(page.moves ? "moved" : "new posts", move_lines(page));
  sections.add("replaced", difference_lines(page, true));
  sections.add(page.theirs ? "differs, and stays as it is here"
                           : "differs, and stays as it is here; to take theirs: --prefer import",
               difference_lines(page, false));
  sections.add("somebody who has an earlier record here", double_lines(page));
  sections.add("not written: whose it is can't be told", unclear_lines(page));
  if (!page.dry_run)
    sections.add("new, with a name or an address that somebody has; if it is one person",
                 namesake_lines(page));
  sections.add("messages", mail_lines(page));
  sections.add("touches with people who aren't here", unknown_lines(page));
  sections.add("skipped", flaw_lines(page, base::Severity::error));
  sections.add("left out", flaw_lines(page, base::Severity::warning));
  sections.add("also", remark_lines(page));
  out += sections.take();
  if (page.dry_run) {
    out += "\n" + remark(style, "a dry run: nothing was written");
  } else if (counts_of(page).undecided > 0) {
    out += "\n" + remark(style, "on no agenda until rated: nurture review -i");
  }
  return out;
}

}  // namespace nurture::render
