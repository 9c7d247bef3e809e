// Prints what we read of messages, as JSON: a line a file, for mail.py. `contact` is what an import
// would make of it if everyone in its From were a contact, and everyone else in it its reader.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "exchange/mail/mail_body.hpp"
#include "exchange/mail/mail_scan.hpp"
#include "exchange/mail/mail_text.hpp"
#include "exchange/people.hpp"
#include "model/settings.hpp"
#include "render/mail_words.hpp"

namespace {

using nlohmann::json;
using namespace nurture;

json addresses(const std::vector<base::MailAddress>& all) {
  json list = json::array();
  for (const base::MailAddress& one : all) list.push_back(one.address);
  return list;
}

exchange::MailMessage message_of(std::string_view bytes) {
  exchange::MailHeaders headers;
  exchange::PieceLines lines;
  const auto take = [&](std::string_view line, std::size_t) { return headers.take(line); };
  if (lines.feed(bytes, take)) lines.finish(take);
  return headers.message(std::nullopt);
}

/// The verdict of the whole import, body and all.
std::string verdict_of(const exchange::MailMessage& message, std::string_view bytes) {
  model::Book book;
  book.settings = model::default_settings();
  for (const base::MailAddress& one : message.from)
    book.contacts.emplace_back().email = {one.address};
  const auto is_author = [&](const std::string& address) {
    return std::ranges::any_of(message.from, [&](const base::MailAddress& one) {
      return exchange::address_key(one.address) == exchange::address_key(address);
    });
  };
  exchange::MailOptions options;
  options.rules.mine = [&](const std::string& address) { return !is_author(address); };
  options.today = *base::parse_iso("2026-11-23");
  options.channel = "email";
  const exchange::MailKnowledge knowledge(book, options);
  std::string verdict = "no mail";
  exchange::MailFileScan scan(knowledge, "-", std::nullopt, true, [&](exchange::MailFinding found) {
    verdict = render::mail_reason_key(found.verdict.reason);
  });
  scan.feed(bytes);
  scan.finish();
  return verdict;
}

/// The first paragraph of what its author wrote: of a message, a page or a text.
std::string note_of(const std::string& kind, std::string_view bytes) {
  if (kind == "text") return exchange::first_paragraph(bytes);
  if (kind == "html") return exchange::first_paragraph(exchange::text_of_html(bytes));
  exchange::MailHeaders headers;
  std::optional<exchange::MailBody> body;
  exchange::PieceLines lines;
  const auto take = [&](std::string_view line, std::size_t) {
    if (body) return body->take(line);
    if (headers.take(line)) return true;
    const auto message = headers.message(std::nullopt);
    body.emplace(message.type, message.encoding, exchange::MailBody::Wanted{.text = true});
    return true;
  };
  if (lines.feed(bytes, take)) lines.finish(take);
  return body ? exchange::first_paragraph(body->text()) : "";
}

std::string bytes_of(const char* path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

// `--note mail|html|text FILE`: its first paragraph alone.
int main(int count, char** arguments) {
  if (count == 4 && std::string_view(arguments[1]) == "--note") {
    std::cout << note_of(arguments[2], bytes_of(arguments[3])) << "\n";
    return 0;
  }
  for (int i = 1; i < count; ++i) {
    const std::string bytes = bytes_of(arguments[i]);
    const exchange::MailMessage message = message_of(bytes);
    json made{{"from", addresses(message.from)},
              {"to", addresses(message.to)},
              {"cc", addresses(message.cc)},
              {"message_id", message.message_id},
              {"day", ""},
              {"contact", verdict_of(message, bytes)}};
    if (message.date) made["day"] = base::iso(message.date->day);
    std::cout << made.dump(-1, ' ', false, json::error_handler_t::replace) << "\n";
  }
  return 0;
}
