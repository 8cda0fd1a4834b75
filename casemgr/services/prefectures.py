"""Finds the prefecture in an address, for lists that do not show the whole of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.text import Text

if TYPE_CHECKING:
    from casemgr.domain.people import Address

_ENDING = {"北海道": "", "東京": "都", "京都": "府", "大阪": "府"}
"""Those that are no 県."""
_NAMES = (
    "北海道 Hokkaido,青森 Aomori,岩手 Iwate,宮城 Miyagi,秋田 Akita,山形 Yamagata,福島 Fukushima,"
    "茨城 Ibaraki,栃木 Tochigi,群馬 Gunma,埼玉 Saitama,千葉 Chiba,東京 Tokyo,神奈川 Kanagawa,"
    "新潟 Niigata,富山 Toyama,石川 Ishikawa,福井 Fukui,山梨 Yamanashi,長野 Nagano,岐阜 Gifu,"
    "静岡 Shizuoka,愛知 Aichi,三重 Mie,滋賀 Shiga,京都 Kyoto,大阪 Osaka,兵庫 Hyogo,奈良 Nara,"
    "和歌山 Wakayama,鳥取 Tottori,島根 Shimane,岡山 Okayama,広島 Hiroshima,山口 Yamaguchi,"
    "徳島 Tokushima,香川 Kagawa,愛媛 Ehime,高知 Kochi,福岡 Fukuoka,佐賀 Saga,長崎 Nagasaki,"
    "熊本 Kumamoto,大分 Oita,宮崎 Miyazaki,鹿児島 Kagoshima,沖縄 Okinawa"
)


def _all() -> tuple[Text, ...]:
    pairs = (pair.split() for pair in _NAMES.split(","))
    return tuple(Text(english, name + _ENDING.get(name, "県")) for name, english in pairs)


PREFECTURES = _all()
"""All 47, from north to south."""


def region(address: Address) -> Text:
    """Give the prefecture of an address in Japan, else its country; empty where neither is told.

    In Japanese the prefecture stands first; in Latin letters it stands last, after the town.
    """
    if address.country:
        return Text(address.country, address.country)
    for line in address.lines:
        found = next((p for p in PREFECTURES if line.strip().startswith(p.ja)), None)
        if found is not None:
            return found
    for line in reversed(address.lines):
        for word in reversed(line.replace(",", " ").split()):
            plain = word.partition("-")[0].casefold()
            found = next((p for p in PREFECTURES if p.en.casefold() == plain), None)
            if found is not None:
                return found
    return Text()
