// The warmest ways to somebody.
#include "render/path.hpp"

#include <cmath>
#include <fmt/core.h>

#include "base/text.hpp"
#include "model/effective.hpp"
#include "model/warmth.hpp"
#include "render/entry.hpp"
#include "render/json.hpp"
#include "render/layout.hpp"
#include "render/warmth.hpp"

namespace nurture::render {
namespace {

using insight::Chain;
using insight::Hop;
using insight::Missing;
using insight::Tie;

std::string name_in(const PathPage& page, std::size_t place) {
  return name_of(std::string(page.circle.people[place].id), page.book);
}

bool has_touch_or_word(const PathPage& page, std::size_t place) {
  return page.circle.people[place].warmth.has_value();
}

bool to_rekindle(const PathPage& page, const Chain& chain) {
  return has_touch_or_word(page, chain.first) &&
         model::closeness(page.firsts.at(chain.first), page.book.settings, page.today) ==
             model::Closeness::cold;
}

/// Empty where it is ours.
std::string whose(const PathPage& page, const model::Facts& first) {
  const bool another = !page.book.settings.owners.empty() && first.owner != page.me;
  return another ? clean(first.owner) : std::string();
}

/// "you know Charlotte Fairfax: warm (0.55), last call, 12 October"; "yourself" for the target.
std::string first_reason(const PathPage& page, std::size_t place) {
  const std::string name = name_in(page, place);
  if (!has_touch_or_word(page, place)) return "nobody has been in touch with " + name + " yet";
  const model::Facts& first = page.firsts.at(place);
  const model::Settings& settings = page.book.settings;
  const std::string owner = whose(page, first);
  std::string reason = fmt::format("{} {}{}: {}", owner.empty() ? "you know" : owner + " knows",
                                   name, owner.empty() && page.known == place ? " yourself" : "",
                                   warmth_value(first, settings, page.today));
  if (const model::LastOn* last = model::last_touch(first, settings))
    reason += fmt::format(", last {}, {}", clean(last->channel),
                          base::short_form(last->date, page.today));
  return reason;
}

std::string tie_reason(const PathPage& page, const std::string& from, const Hop& hop) {
  const std::string to = name_in(page, hop.to);
  const std::string where = clean(model::organisation_name(page.book, hop.organisation));
  switch (hop.tie) {
    case Tie::referred:
      return fmt::format("{} referred {} to you", from, to);
    case Tie::referred_by:
      return fmt::format("{} referred {} to you", to, from);
    case Tie::knows:
      return fmt::format("{} and {} know each other", from, to);
    case Tie::colleagues:
      return fmt::format("{} and {} are colleagues at {}", from, to, where);
    case Tie::former_colleagues:
      return fmt::format("{} and {} were colleagues at {}", from, to, where);
  }
  return {};
}

/// "Charlotte Fairfax 0.55 → Niamh Gallagher 0.8 → Tom Reed 0.4".
std::string chain_line(const PathPage& page, const Chain& chain) {
  const std::optional<double>& warmth = page.circle.people[chain.first].warmth;
  std::string line = name_in(page, chain.first);
  if (warmth) line += ' ' + warmth_number(*warmth);
  for (const Hop& hop : chain.hops)
    line += " → " + name_in(page, hop.to) + ' ' + warmth_number(hop.value);
  return line;
}

/// On one line with its value, or wrapped where that is too long: who comes last is the target.
std::string chain_head(const PathPage& page, const Chain& chain, const Style& style) {
  const std::string line = chain_line(page, chain);
  const std::string value =
      has_touch_or_word(page, chain.first) ? warmth_number(chain.value) : std::string();
  const std::string right =
      joined({to_rekindle(page, chain) ? "rekindle first" : "", value}, " · ");
  if (base::width(line) <= measure(style)) return two_ends(style, line, right);
  return labelled(style, Block{}, "", line) + labelled(style, Block{}, "", right);
}

std::string chain_text(const PathPage& page, const Chain& chain, const Style& style) {
  constexpr Block reasons{2, 0};
  std::string out = chain_head(page, chain, style);
  out += labelled(style, reasons, "", first_reason(page, chain.first));
  std::string from = name_in(page, chain.first);
  for (const Hop& hop : chain.hops) {
    out += labelled(style, reasons, "", tie_reason(page, from, hop));
    from = name_in(page, hop.to);
  }
  return out;
}

std::string missing_text(const PathPage& page, const Style& style) {
  const std::string name = clean(page.name);
  switch (*page.path.missing) {
    case Missing::people:
      return "Nobody in the store is at " + name + " yet.\n" +
             remark(style, "as in: nurture add NAME org=" +
                               clean(base::shell_word(page.id.empty() ? page.name : page.id)));
    case Missing::ties:
      return "No chain leads to " + name + ": nothing ties them to anyone else.\n" +
             remark(style, "who knows them is noted by: nurture set CONTACT knows+=" +
                               clean(base::shell_word(page.id.empty() ? page.name : page.id)));
    case Missing::touch:
      return "No chain leads to " + name +
             " yet: a first touch is missing with whoever is nearest.\n";
    case Missing::hops:
      return "No chain of three hops leads to " + name + "; this is the nearest.\n";
  }
  return {};
}

std::string_view missing_name(Missing missing) {
  switch (missing) {
    case Missing::people:
      return "people";
    case Missing::ties:
      return "ties";
    case Missing::touch:
      return "touch";
    case Missing::hops:
      return "hops";
  }
  return {};
}

std::string_view tie_name(Tie tie) {
  switch (tie) {
    case Tie::referred:
      return "referred";
    case Tie::referred_by:
      return "referred_by";
    case Tie::knows:
      return "knows";
    case Tie::colleagues:
      return "colleagues";
    case Tie::former_colleagues:
      return "former_colleagues";
  }
  return {};
}

/// To four decimals: values are products, and small.
Json json_value(double value) {
  return std::round(value * 10000) / 10000;
}

Json json_first_hop(const PathPage& page, std::size_t place) {
  const model::Facts& first = page.firsts.at(place);
  const model::Settings& settings = page.book.settings;
  const model::LastOn* last = model::last_touch(first, settings);
  Json made = json_object({{"contact", page.circle.people[place].id},
                           {"name", first.name},
                           {"tie", "touch"},
                           {"value", json_value(page.circle.people[place].warmth.value_or(0))},
                           {"org", Json()},
                           {"owner", json_text(first.owner)},
                           {"by_hand", first.warmth.has_value()},
                           {"last", last == nullptr ? Json()
                                                    : json_object({{"date", last->date},
                                                                   {"channel", last->channel}})}});
  made.update(json_warmth(first, settings, page.today));
  return made;
}

Json json_tie_hop(const PathPage& page, const Hop& hop) {
  const std::string id(page.circle.people[hop.to].id);
  const model::Contact* to = model::find_contact(page.book, id);
  return json_object({{"contact", id},
                      {"name", to != nullptr ? to->name : id},
                      {"tie", tie_name(hop.tie)},
                      {"value", json_value(hop.value)},
                      {"org", json_organisation(hop.organisation, page.book)}});
}

Json json_chain(const PathPage& page, const Chain& chain) {
  Json hops = Json::array();
  hops.push_back(json_first_hop(page, chain.first));
  for (const Hop& hop : chain.hops) hops.push_back(json_tie_hop(page, hop));
  return json_object({{"value", json_value(chain.value)},
                      {"rekindle", to_rekindle(page, chain)},
                      {"hops", std::move(hops)}});
}

}  // namespace

std::string path_text(const PathPage& page, const Style& style) {
  std::string out = page.path.missing ? missing_text(page, style) : std::string();
  if (page.known) out += labelled(style, Block{}, "", first_reason(page, *page.known));
  for (const auto* chains : {&page.path.chains, &page.path.nearest})
    for (const Chain& chain : *chains)
      out += (out.empty() ? "" : "\n") + chain_text(page, chain, style);
  return out;
}

std::string path_json(const PathPage& page) {
  const auto chain = [&](const Chain& one) { return json_chain(page, one); };
  const std::optional<Missing>& missing = page.path.missing;
  return json_document(page.today, {{"target", json_whose(page.id, page.name, page.organisation)},
                                    {"chains", json_list(page.path.chains, chain)},
                                    {"missing", missing ? Json(missing_name(*missing)) : Json()},
                                    {"nearest", json_list(page.path.nearest, chain)}});
}

}  // namespace nurture::render
