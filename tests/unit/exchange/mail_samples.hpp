// What the tests of mail share: a store of five, and messages read as an import reads them.
#pragma once

#include <string>
#include <vector>

#include "exchange/mail/mail_scan.hpp"
#include "exchange/mail/piece_lines.hpp"
#include "exchange/mine.hpp"
#include "model/settings.hpp"

namespace nurture::test {

struct MailWorld {
  model::Book book;
  exchange::MailOptions options;

  MailWorld() {
    book.settings = model::default_settings();
    add("asa-lindqvist", "Åsa Lindqvist", {"asa@nordlys.example"});
    add("bo-ek", "Bo Ek", {"bo@nordlys.example"});
    add("grace-beispiel", "Grace Beispiel", {"grace@example.com", "g@home.example"});
    add("noor-haddad", "Noor Haddad", {"noor@cedar.example"});
    add("juergen-buecher", "Jürgen Bücher", {"jürgen@bücher.example"});
    options.today = *base::parse_iso("2026-11-29");
    options.channel = "email";
    options.newsletter_channel = "newsletter";
    options.rules.mine = [](const std::string& address) {
      return exchange::is_mine(address, {"dave@muster.example", "dave+*@muster.example"});
    };
  }

  void add(const std::string& id, const std::string& name, std::vector<std::string> emails) {
    model::Contact one;
    one.id = id;
    one.name = name;
    one.path = "contacts/" + id + ".yaml";
    one.email = std::move(emails);
    book.contacts.push_back(std::move(one));
  }

  /// In pieces of so many bytes.
  std::optional<exchange::MailFinding> finding(std::string_view bytes,
                                               std::size_t piece = 7) const {
    const exchange::MailKnowledge knowledge(book, options);
    exchange::MailScan scan(knowledge, {"a.eml", 0}, std::nullopt);
    exchange::PieceLines lines;
    const auto take = [&](std::string_view line, std::size_t) { return scan.take(line); };
    bool more = true;
    for (; more && !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size())))
      more = lines.feed(bytes.substr(0, piece), take);
    if (more) lines.finish(take);
    return scan.finish();
  }

  std::vector<exchange::MailFinding> findings(std::string_view bytes, std::size_t piece = 7) const {
    std::vector<exchange::MailFinding> all;
    const exchange::MailKnowledge knowledge(book, options);
    exchange::MboxScan scan(knowledge, "box", std::nullopt,
                            [&](exchange::MailFinding one) { all.push_back(std::move(one)); });
    exchange::PieceLines lines;
    const auto take = [&](std::string_view line, std::size_t at) {
      scan.take(line, at);
      return true;
    };
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size())))
      lines.feed(bytes.substr(0, piece), take);
    lines.finish(take);
    scan.finish(lines.at());
    return all;
  }
};

/// "From: a\nTo: b" with a line break for each "|".
inline std::string mail(std::string text) {
  for (char& c : text)
    if (c == '|') c = '\n';
  return text;
}

}  // namespace nurture::test
