// A cadence: rules "every INTERVAL [by CHANNEL [or CHANNEL…]]".
//
//   cadence  = "none" | rule | list of rules
//   rule     = "every" ( interval | N ".." interval ) [ "by" ( "any" | channel { ("or" | ",")
//   channel } ) ]
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/interval.hpp"

namespace nurture::model {

struct Rule {
  base::Interval every;                  ///< due from here
  std::optional<base::Interval> latest;  ///< the window's second interval; empty = twice the first
  bool by_any = false;                   ///< `by any`: channels that don't count answer it, too
  std::vector<std::string> channels;     ///< empty (and not by_any) = any channel that counts

  bool operator==(const Rule&) const = default;
};

/// No rules = `cadence: none`.
struct Cadence {
  std::vector<Rule> rules;

  bool operator==(const Cadence&) const = default;
};

/// A rule, or why it can't be read: "'every 0 days': an interval is at least 1". "every" may be
/// left out. Channels are not looked up here.
std::variant<Rule, std::string> parse_rule(std::string_view text);
/// "every 4..6 weeks by call or meeting".
std::string to_text(const Rule& rule);

}  // namespace nurture::model
